package cn.xieshou.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What assets refuse, and what the rules find in them. */
class AssetRuleTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T01:00:00Z"), ZoneOffset.UTC);

	private static AssetIncome income(int year, @Nullable String due, @Nullable String received,
			@Nullable String distributed) {
		return new AssetIncome(Span.parse(String.valueOf(year)), quantity(due), quantity(received),
				quantity(distributed), null);
	}

	private static @Nullable Quantity quantity(@Nullable String text) {
		return (text != null) ? Quantity.parse(text) : null;
	}

	@Test
	void aContractEndsAfterItBegins() {
		LocalDate from = LocalDate.of(2024, 1, 1);
		refused(new AssetRegister(), Map.of("contractFrom", from, "contractUntil", from.minusDays(1)), "contractUntil",
				"assets.contractEndsBeforeStart");
		taken(new AssetRegister(), Map.of("contractFrom", from, "contractUntil", from));
	}

	@Test
	void whatHouseholdsHaveIsRegisteredToNobodyElse() {
		refused(new AssetRegister(), Map.of("kind", AssetKind.HOUSEHOLD, "ownerTier", AssetTier.VILLAGE), "ownerTier",
				"assets.ofHouseholds");
		taken(new AssetRegister(), Map.of("kind", AssetKind.HOUSEHOLD));
		taken(new AssetRegister(), Map.of("kind", AssetKind.PUBLIC, "ownerTier", AssetTier.VILLAGE));
	}

	@Test
	void aYearHasOneIncome() {
		refused(new AssetRegister(),
				Map.of("incomes", List.of(income(2024, "3万元", null, null), income(2024, "3万元", null, null))), "incomes",
				"assets.yearTwice");
		taken(new AssetRegister(),
				Map.of("incomes", List.of(income(2023, "3万元", null, null), income(2024, "3万元", null, null))));
	}

	@ParameterizedTest
	@CsvSource({ "101万元, true", "100万元, false", "超99万元, false" })
	void whatIsLeftOfAValueIsNoMore(String net, boolean found) {
		assertThat(TestRules.found(new NetValueRule(), AssetForm.class,
				Map.of("originalValue", Quantity.parse("100万元"), "netValue", Quantity.parse(net))))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "OPERATING, , true", "OPERATING, VILLAGE, false", "HOUSEHOLD, , false" })
	void whatHasAValueHasAnOwner(AssetKind kind, AssetTier tier, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("kind", kind, "originalValue", Quantity.parse("100万元")));
		if (tier != null) {
			says.put("ownerTier", tier);
		}
		assertThat(TestRules.found(new OwnerTierRule(), AssetForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "OPERATING, IDLE, 2025-01-01, true", "OPERATING, IDLE, 2025-01-02, false",
			"PUBLIC, IDLE, 2025-01-01, false", "OPERATING, NORMAL, 2025-01-01, false" })
	void anOperatingAssetDoesNotLieIdleForHalfAYear(AssetKind kind, AssetState state, LocalDate since, boolean found) {
		assertThat(TestRules.found(new IdleAssetRule(CLOCK), AssetForm.class,
				Map.of("kind", kind, "state", state, "stateSince", since)))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "NORMAL, 2025-09-29, true", "NORMAL, 2025-09-30, false", "DISPOSED, 2025-09-29, false" })
	void theContractOfAnAssetInUseIsRenewed(AssetState state, LocalDate until, boolean found) {
		assertThat(TestRules.found(new ContractEndRule(CLOCK), AssetForm.class,
				Map.of("state", state, "contractUntil", until)))
			.hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2024, 12万元, 9万元, , assets.incomeOutstanding", "2024, 12万元, 12万元, 12万元, ",
			"2024, 12万元, 12万元, 9万元, assets.incomeUndistributed", "2024, 12万元, , , ", "2024, , 12万元, , ",
			"2025, 12万元, 9万元, , " })
	void whatWasDueIsReceivedAndDistributed(int year, String due, String received, String distributed, String key) {
		List<AssetIncome> incomes = List.of(income(year, due, received, distributed));
		assertThat(TestRules.found(new IncomeDueRule(CLOCK), AssetForm.class, Map.of("incomes", incomes)))
			.isEqualTo((key != null) ? List.of(key) : List.of());
	}

}
