package cn.xieshou.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/** How large a file may be that is imported (导入文件大小). */
@Configuration(proxyBeanMethods = false)
class ImportLimits {

	static final DataSize LARGEST = DataSize.ofMegabytes(50);

	@Bean
	static BodyLimit importLimit() {
		return new BodyLimit("/api/v1/imports", LARGEST, true);
	}

	@Bean
	static BodyLimit importPageLimit() {
		return new BodyLimit("/imports", LARGEST, true);
	}

}
