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
		assertThat(overview.periods().known()).isEmpty();
		assertThat(overview.asOf()).isNull();
		assertThat(overview.goals()).isEmpty();
		assertThat(overview.newest()).isEmpty();
		assertThat(overview.changes()).isEmpty();
		assertThat(overview.spans()).isEmpty();
		assertThat(overview.attention()).isEmpty();
	}

	@Test
	void aYearThatIsAskedForStaysEvenWithoutFigures() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, 1999));
		assertThat(overview.year()).isEqualTo(1999);
		assertThat(overview.changes()).isEmpty();
		assertThat(overview.periods().known()).isSortedAccordingTo(java.util.Comparator.reverseOrder())
			.doesNotContain(1999);
	}

	@Test
	void agreedAndPaidInAreSetBesideEachOtherOfTheSamePeriodOnly() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, null));
		assertThat(overview.spans()).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.agreed().period()).isEqualTo(line.inPlace().period());
			assertThat(line.agreed().subject()).isEqualTo(line.inPlace().subject());
		});
	}

	@Test
	void everyRowSaysHowManyHeadlinesItReports() {
		Overview overview = Acting.as(Role.OFFICIAL, null, () -> this.overviews.of(null, null));
		assertThat(overview.rows()).hasSameSizeAs(this.tree.roots()).allSatisfy((row) -> {
			assertThat(row.asked()).isEqualTo(overview.keyFigures().size());
			assertThat(row.reported()).isBetween(1, row.asked());
		});
	}

}
