package cn.xieshou.operation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** What the system administrator sees of the running portal. */
@DatabaseTest
class OperationTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Test
	void healthJobsBackupsAndSettingsStandOnOnePage() {
		assertThat(this.demo.page("sysadmin", "/admin")).contains("正常", "可用 ", "后台作业", "备份", "XIESHOU_HOME",
				"SERVER_PORT");
		assertThat(this.demo.page("sysadmin", "/admin?lang=en")).contains("Answers", "Not set", "Default");
	}

	@Test
	void securityAndAuditAdministratorsDoNotSeeIt() {
		for (String account : new String[] { "secadmin", "auditadmin", "official", "team-suixi" }) {
			assertThat(this.mvc.get().uri("/admin").with(this.demo.as(account))).as(account).hasStatus(403);
		}
	}

	@Test
	void secretsAreSaidToBeSetAndNothingMore() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("XIESHOU_BACKUP_PASSPHRASE", "hush-a", "SPRING_DATASOURCE_PASSWORD", "hush-b",
							"SPRING_DATASOURCE_OWNER_PASSWORD", "hush-c", "XIESHOU_SECRET_KEY", "hush-d",
							"SPRING_DATASOURCE_URL", "jdbc:postgresql://me:hush-e@db/x?user=me&password=hush-f",
							"XIESHOU_BACKUP_PASSPHRASE_FILE", "/etc/passphrase")));
		environment.getPropertySources().addLast(new MapPropertySource("demonstration", Map.of("xieshou.demo", true)));
		ConfigurationPropertySources.attach(environment);
		assertThat(PortalSetting.all(environment)).extracting(PortalSetting::value)
			.noneMatch((value) -> value != null && value.contains("hush"));
		assertThat(PortalSetting.all(environment)).contains(
				new PortalSetting("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/x", PortalSetting.Origin.ENVIRONMENT),
				new PortalSetting("XIESHOU_BACKUP_PASSPHRASE_FILE", "/etc/passphrase",
						PortalSetting.Origin.ENVIRONMENT),
				new PortalSetting("XIESHOU_SECRET_KEY", "••••••", PortalSetting.Origin.ENVIRONMENT),
				new PortalSetting("XIESHOU_DEMO", "true", PortalSetting.Origin.PORTAL),
				new PortalSetting("XIESHOU_PUBLIC_URL", null, PortalSetting.Origin.NONE));
	}

}
