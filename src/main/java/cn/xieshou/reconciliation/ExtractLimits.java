package cn.xieshou.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/** How large an extract may be that is sent (流水文件大小). */
@Configuration(proxyBeanMethods = false)
class ExtractLimits {

	/** So much a file may have, and what comes with it. */
	private static final DataSize LARGEST = DataSize.ofBytes(ExtractIntake.LARGEST + 1_000_000);

	@Bean
	static BodyLimit extractLimit() {
		return new BodyLimit("/api/v1/reconciliations", LARGEST, true);
	}

	@Bean
	static BodyLimit extractPageLimit() {
		return new BodyLimit("/reconciliations", LARGEST, true);
	}

}
