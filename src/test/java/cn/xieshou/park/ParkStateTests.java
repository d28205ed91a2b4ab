package cn.xieshou.park;

import java.util.Comparator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far parks have come. */
class ParkStateTests {

	@Test
	void statesGoForwardInFourCells() {
		assertThat(ParkState.values()).isSortedAccordingTo(Comparator.comparing(ParkState::reached));
		assertThat(PhaseState.values()).extracting(PhaseState::reached).containsExactly(0, 1, 2, 3, 4);
		assertThat(ParkState.OPERATING.reached()).isEqualTo(4);
	}

}
