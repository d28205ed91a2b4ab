package cn.xieshou.dashboard;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The overview of who sees no pairing, as in books that are still empty. */
@DatabaseTest
class EmptyOverviewTests {

	@Autowired
	Overviews overviews;

	@Autowired
	PairingTree tree;

	@Test
	void withoutPairingsThereIsAnOverviewOfNothing() {
		Overview overview = Acting.as(Role.TEAM, UUID.randomUUID(), () -> this.overviews.of(null, null));
		assertThat(overview.rows()).isEmpty();
		assertThat(overview.choices()).isEmpty();
		assertThat(overview.years()).isEmpty();
		assertThat(overview.asOf()).isNull();
		assertThat(overview.goals()).isEmpty();
		assertThat(overview.latest()).isEmpty();
		assertThat(overview.trend()).isNull();
		assertThat(overview.signed()).isNull();
		assertThat(overview.attention()).isEmpty();
	}

	@Test
	void aYearThatIsAskedForStaysEvenWithoutFigures() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, 1999));
		assertThat(overview.year()).isEqualTo(1999);
		assertThat(overview.trend()).isNull();
		assertThat(overview.years()).isSortedAccordingTo(java.util.Comparator.reverseOrder()).doesNotContain(1999);
	}

	@Test
	void agreedAndPaidInAreSetBesideEachOtherOfTheSamePeriodOnly() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, null));
		assertThat(overview.signed()).isNotNull();
		assertThat(overview.signed().table().rows()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.subList(1, 3)).noneMatch(String::isBlank));
	}

	@Test
	void everyRowSaysHowManyHeadlinesItReports() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, null));
		assertThat(overview.rows()).hasSameSizeAs(this.tree.roots()).allSatisfy((row) -> {
			assertThat(row.asked()).isEqualTo(overview.kpis().size());
			assertThat(row.reported()).isBetween(1, row.asked());
		});
	}

}
