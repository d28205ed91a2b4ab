package cn.xieshou.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/** How much may be taken in at once (采集大小). */
@Configuration(proxyBeanMethods = false)
class IntakeLimits {

	private static final DataSize LARGEST = DataSize.ofMegabytes(20);

	@Bean
	static BodyLimit intakeLimit() {
		return new BodyLimit("/api/v1/intake", LARGEST, true);
	}

	@Bean
	static BodyLimit intakePageLimit() {
		return new BodyLimit("/intake", LARGEST, true);
	}

}
