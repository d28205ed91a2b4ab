package cn.xieshou.dashboard;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Where those arrive who run the portal and see no records. */
@DatabaseTest
class AdministratorHomeTests {

	@Autowired
	Demo demo;

	@ParameterizedTest
	@CsvSource({ "sysadmin, 保障平台运行, /admin", "secadmin, 管理授权, /account", "auditadmin, 监督操作, /account" })
	void everyAdministratorReadsWhatTheRoleIsForAndWhereToGo(String account, String duty, String address) {
		assertThat(this.demo.page(account, "/")).contains("我的职责", "管理员账户不查看、不填报、不审核业务记录", duty)
			.contains("<a href=\"" + address + "\">")
			.doesNotContain("href=\"/projects\"", "href=\"/filings\"", "href=\"/review\"");
	}

}
