package cn.xieshou.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.page.Chart;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.access.Programme;
import cn.xieshou.values.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who helps whom, on a map. */
@DatabaseTest
class FlowMapTests {

	@Autowired
	FlowMap map;

	private static PairingCard pairing(String name, String assisting, String assisted) {
		return new PairingCard(UUID.randomUUID(), UUID.randomUUID(), null, assisting + "-" + assisted, name,
				Programme.EAST_WEST, List.of(RegionCode.of(assisting)), List.of(RegionCode.of(assisted)), null, null,
				false, null);
	}

	private static final PairingCard WEST = pairing("广州—黔南", "440100", "522700");

	private static final PairingCard WITHIN = pairing("广州—湛江", "440100", "440800");

	private static final PairingCard AREA = pairing("天津—三区三州", "120000", "X-THREE-REGIONS");

	@SuppressWarnings("unchecked")
	private static Map<String, Object> data(Chart chart) {
		return (Map<String, Object>) chart.data();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> nodes(Map<String, Object> layer) {
		return (List<Map<String, Object>>) layer.get("nodes");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> inset(Chart chart) {
		return (Map<String, Object>) data(chart).get("inset");
	}

	@Test
	void betweenProvincesIsOnTheMapOfTheNation() {
		Chart chart = this.map.of(List.of(WEST));
		assertThat((Collection<?>) data(chart).get("flows")).hasSize(1);
		assertThat(nodes(data(chart))).extracting((node) -> node.get("name")).containsExactly("广州", "黔南州");
		assertThat(nodes(data(chart))).extracting((node) -> node.get("give")).containsExactly(true, false);
		assertThat(data(chart)).doesNotContainKey("inset");
	}

	@Test
	void withinGuangdongIsInTheInset() {
		Chart chart = this.map.of(List.of(WITHIN));
		assertThat((Collection<?>) data(chart).get("flows")).isEmpty();
		assertThat(nodes(inset(chart))).extracting((node) -> node.get("name")).containsExactly("广州", "湛江");
		assertThat(inset(chart)).containsEntry("map", "guangdong");
	}

	@Test
	void aRegionIsDrawnOnceHoweverManyItHelps() {
		Chart chart = this.map.of(List.of(WEST, pairing("广州—毕节", "440100", "520500")));
		assertThat(nodes(data(chart))).extracting((node) -> node.get("name")).containsOnlyOnce("广州").hasSize(3);
		assertThat((Collection<?>) data(chart).get("flows")).hasSize(2);
	}

	@Test
	void provincesAreShadedByWhatTheyDo() {
		assertThat(data(this.map.of(List.of(WEST))).get("regions").toString()).contains("广东", "贵州", "give", "get");
	}

	@Test
	void whatLiesNowhereIsInTheTableOnly() {
		Chart chart = this.map.of(List.of(AREA));
		assertThat((Collection<?>) data(chart).get("flows")).isEmpty();
		assertThat(chart.table().rows()).singleElement()
			.satisfies((row) -> assertThat(row).startsWith("天津—三区三州", "天津市", "三区三州"));
	}

	@Test
	void everyPairingIsInTheTable() {
		assertThat(this.map.of(List.of(WEST, WITHIN, AREA)).table().rows()).extracting((row) -> row.get(0))
			.containsExactly("广州—黔南", "广州—湛江", "天津—三区三州");
	}

	@Test
	void noPairingIsAnEmptyMap() {
		Chart chart = this.map.of(List.of());
		assertThat(nodes(data(chart))).isEmpty();
		assertThat(chart.table().rows()).isEmpty();
	}

	@Test
	void aPlaceOnTheMapLeadsToItsPairing() {
		assertThat(nodes(data(this.map.of(List.of(WEST))))).allSatisfy((node) -> {
			assertThat(node).containsEntry("href", "/pairings/440100-522700");
			assertThat(node.get("tip").toString()).startsWith("广州—黔南\n").doesNotContain("Programme.");
		});
	}

}
