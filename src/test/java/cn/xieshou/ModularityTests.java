package cn.xieshou;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** The rooms keep to their declared dependencies, which have no cycle. */
class ModularityTests {

	@Test
	void roomsKnowOnlyWhatTheyDeclare() {
		ApplicationModules.of(XieshouApplication.class).verify();
	}

}
