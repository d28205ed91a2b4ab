package cn.xieshou.filing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/** A filing of a thousand lines is larger than a form (填报大小). */
@Configuration(proxyBeanMethods = false)
class FilingLimits {

	@Bean
	BodyLimit filingLimit() {
		return new BodyLimit("/api/v1/filings", DataSize.ofMegabytes(16), false);
	}

}
