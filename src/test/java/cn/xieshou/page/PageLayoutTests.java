package cn.xieshou.page;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLayoutTests {

	record Reader(String displayName, Set<String> roles) implements Person {

		@Override
		public UUID id() {
			return new UUID(0, 1);
		}

	}

	private static PageLayout layout(String path, String... roles) {
		return new PageLayout(path, Locale.SIMPLIFIED_CHINESE, new Reader("林主任", Set.of(roles)), 0, 0, false, null,
				"/icons.svg");
	}

	@ParameterizedTest
	@CsvSource({ "/parks, /parks, true", "/parks/1/edit, /parks, true", "/parkside, /parks, false", "/parks, /, false",
			"/, /, true" })
	void marksWhereTheReaderIs(String path, String entry, boolean here) {
		assertThat(layout(path).current(entry)).isEqualTo(here ? "page" : null);
	}

	@Test
	void administratorsAreOfferedNoRecords() {
		assertThat(layout("/", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN").isCanReadRecords()).isFalse();
		assertThat(layout("/", "SYSTEM_ADMIN").isCanAdmin()).isTrue();
		assertThat(layout("/", "AUDIT_ADMIN").isCanAudit()).isTrue();
	}

	@Test
	void eachRoleIsOfferedItsWork() {
		assertThat(layout("/", "TEAM")).matches(PageLayout::isCanEnter)
			.matches((team) -> !team.isCanReview())
			.matches((team) -> !team.isCanAudit());
		assertThat(layout("/", "CONFIRMER")).matches(PageLayout::isCanReview).matches(PageLayout::isCanReadRecords);
		assertThat(layout("/", "OFFICIAL")).matches(PageLayout::isCanReadRecords)
			.matches((leader) -> !leader.isCanEnter());
	}

	@Test
	void theInitialIsAWholeCharacter() {
		assertThat(layout("/").initial()).isEqualTo("林");
		assertThat(new PageLayout("/", Locale.ENGLISH, new Reader("𬱖女士", Set.of()), 0, 0, false, null, "").initial())
			.isEqualTo("𬱖");
	}

}
