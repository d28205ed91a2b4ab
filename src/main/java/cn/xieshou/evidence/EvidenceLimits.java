package cn.xieshou.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/**
 * The two addresses that take files (佐证上传), each as much at once as one request may have.
 */
@Configuration(proxyBeanMethods = false)
class EvidenceLimits {

	private final DataSize atOnce;

	EvidenceLimits(@Value("${spring.servlet.multipart.max-request-size}") DataSize atOnce) {
		this.atOnce = atOnce;
	}

	@Bean
	BodyLimit evidencePageLimit() {
		return new BodyLimit("/evidence", this.atOnce, true);
	}

	@Bean
	BodyLimit evidenceLimit() {
		return new BodyLimit("/api/v1/evidence", this.atOnce, true);
	}

}
