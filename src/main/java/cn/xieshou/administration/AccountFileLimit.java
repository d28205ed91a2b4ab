package cn.xieshou.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import cn.xieshou.web.BodyLimit;

/**
 * How large a sheet of accounts may be (账户文件大小): more than it should, so that it is
 * refused in words.
 */
@Configuration(proxyBeanMethods = false)
class AccountFileLimit {

	@Bean
	static BodyLimit accountSheetLimit() {
		return new BodyLimit("/admin/accounts/sheet", DataSize.ofBytes(2L * AccountFile.LARGEST), true);
	}

}
