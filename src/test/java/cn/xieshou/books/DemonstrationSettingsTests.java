package cn.xieshou.books;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** When a portal is the demonstration, and where it listens then. */
class DemonstrationSettingsTests {

	private static MockEnvironment decided(String... settings) {
		MockEnvironment environment = new MockEnvironment();
		for (int i = 0; i < settings.length; i += 2) {
			environment.setProperty(settings[i], settings[i + 1]);
		}
		new DemonstrationSettings().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

	@ParameterizedTest
	@CsvSource({ "'', '', true", "jdbc:postgresql://db/xieshou, '', false", "jdbc:postgresql://db/xieshou, true, true",
			"'', false, false", "' ', '', true" })
	void anOwnDatabaseIsNoDemonstrationUnlessAskedFor(String database, String asked, boolean demonstration) {
		MockEnvironment environment = asked.isEmpty() ? decided("spring.datasource.url", database)
				: decided("spring.datasource.url", database, "xieshou.demo", asked);
		assertThat(environment.getProperty("xieshou.demo", Boolean.class)).isEqualTo(demonstration);
	}

	@Test
	void theDemonstrationListensOnTheLoopbackAddress() {
		assertThat(decided().getProperty("server.address")).isEqualTo("127.0.0.1");
	}

	@Test
	void anAddressThatIsGivenStays() {
		assertThat(decided("server.address", "0.0.0.0").getProperty("server.address")).isEqualTo("0.0.0.0");
	}

	@Test
	void anyOtherPortalListensWhereItIsTold() {
		assertThat(decided("xieshou.demo", "false").containsProperty("server.address")).isFalse();
	}

}
