package cn.xieshou.volumes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import cn.xieshou.TestForms;
import cn.xieshou.TestRules;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What volumes refuse, what the rules find in them, and what adds up. */
class VolumeRuleTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-20T01:00:00Z"), ZoneOffset.UTC);

	private static final Quantity SOLD = Quantity.of("12", "万元");

	private final VolumeRegister register = new VolumeRegister();

	@Test
	void aVolumeIsToldInItsUnitOfOneRecordAndItsPeriod() {
		refused(this.register, Map.of("measure", VolumeMeasure.SALES, "quantity", Quantity.of("12", "吨")), "quantity",
				"volumes.unitOfMeasure");
		refused(this.register, Map.of("measure", VolumeMeasure.SALES, "quantity", SOLD, "reach", VolumeReach.PERIOD),
				"period", "volumes.periodMissing");
		refused(this.register, Map.of("measure", VolumeMeasure.SALES, "quantity", SOLD, "facility", UUID.randomUUID(),
				"service", UUID.randomUUID()), "organisation", "volumes.oneSubject");
		taken(this.register, Map.of("measure", VolumeMeasure.SALES, "quantity", Quantity.of("0.2", "亿元")));
	}

	@Test
	void anEstimateSaysHowItWasMadeAndNothingHappenedInTheFuture() {
		VolumeBasisRule rule = new VolumeBasisRule(CLOCK);
		assertThat(TestRules.found(rule, VolumeForm.class, Map.of("basis", VolumeBasis.ESTIMATE)))
			.containsExactly("volumes.methodMissing");
		assertThat(TestRules.found(rule, VolumeForm.class,
				Map.of("basis", VolumeBasis.ACTUAL, "period", Span.parse("2025-04"))))
			.containsExactly("volumes.inFuture");
		assertThat(TestRules.found(rule, VolumeForm.class,
				Map.of("basis", VolumeBasis.TARGET, "period", Span.parse("2026"))))
			.isEmpty();
	}

	@Test
	void theCutIsWhatAFormNames() {
		assertThat(VolumeCut.of(TestForms.of(VolumeForm.class, "量", Map.of()))).isEqualTo(VolumeCut.WHOLE);
		assertThat(
				VolumeCut.of(TestForms.of(VolumeForm.class, "量", Map.of("item", "荔枝", "channel", VolumeChannel.LIVE))))
			.isEqualTo(VolumeCut.ITEM_CHANNEL);
		assertThat(VolumeCut.of(TestForms.of(VolumeForm.class, "量",
				Map.of("item", "荔枝", "channel", VolumeChannel.LIVE, "buyer", "食堂", "market", "广州"))))
			.isEqualTo(VolumeCut.ALL);
	}

	@Test
	void onlyVolumesOfPeriodsThatDoNotOverlapAddUp() {
		assertThat(alike(VolumeReach.PERIOD, PeriodKind.MONTH, 3).addsUp()).isTrue();
		assertThat(alike(VolumeReach.PERIOD, PeriodKind.YTD, 3).addsUp()).isFalse();
		assertThat(alike(VolumeReach.CUMULATIVE, PeriodKind.MONTH, 3).sum()).isNull();
		assertThat(alike(VolumeReach.CUMULATIVE, PeriodKind.MONTH, 1).sum()).isNotNull();
		assertThat(alike(null, PeriodKind.YEAR, 2).sum()).isNull();
	}

	@Test
	void sumsOfUnitsThatDifferByFactorsArePutTogether() {
		List<Alike> merged = Alike.merged(List.of(alike(VolumeReach.PERIOD, PeriodKind.MONTH, 3),
				alike(VolumeReach.PERIOD, PeriodKind.MONTH, 2)));
		assertThat(merged).hasSize(1);
		assertThat(String.valueOf(merged.get(0).sum())).isEqualTo("24万元");
		assertThat(merged.get(0).total().parts()).isEqualTo(5);
	}

	private static Alike alike(VolumeReach reach, PeriodKind grain, int parts) {
		return new Alike(null, VolumeMeasure.SALES, VolumeBasis.ACTUAL, reach, 2025, grain, VolumeSubject.FACILITY,
				VolumeCut.WHOLE, Total.counted(Unit.YUAN, new BigDecimal("120000"), parts, 0, 0, 0, 0));
	}

}
