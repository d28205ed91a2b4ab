package cn.xieshou.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Chart;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.region.RegionCentres;
import cn.xieshou.region.Regions;
import cn.xieshou.values.Labels;
import cn.xieshou.values.RegionCode;

/**
 * Who helps whom, on a map (协作流向): between provinces on the map of China, within
 * Guangdong in an inset of its own; the same as a table.
 */
@Component
class FlowMap {

	/** The province whose outlines come with the portal as an inset. */
	private static final RegionCode INSET = new RegionCode("440000");

	private final Regions regions;

	private final RegionCentres centres;

	private final Labels labels;

	FlowMap(Regions regions, RegionCentres centres, Labels labels) {
		this.regions = regions;
		this.centres = centres;
		this.labels = labels;
	}

	Chart of(List<PairingCard> pairings) {
		Layer nation = new Layer(false);
		Layer inset = new Layer(true);
		Chart.Table table = Chart.Table.of(this.labels.text("overview.flow"), this.labels.text("figure.pairing"),
				this.labels.text("Side.ASSISTING"), this.labels.text("Side.ASSISTED"),
				this.labels.text("pairings.programme"));
		for (PairingCard pairing : pairings) {
			RegionCode from = pairing.assisting().get(0);
			RegionCode to = pairing.assisted().get(0);
			boolean within = from.province().equals(INSET) && to.province().equals(INSET);
			(within ? inset : nation).add(pairing, from, to);
			table = table.row(pairing.name(), this.regions.name(from), this.regions.name(to),
					this.labels.text("Programme." + pairing.programme().name()));
		}
		Map<String, Object> data = new LinkedHashMap<>(nation.data());
		if (!inset.flows.isEmpty()) {
			Map<String, Object> part = new LinkedHashMap<>(inset.data());
			part.put("map", "guangdong");
			part.put("title", this.labels.text("overview.flow.inset", this.regions.name(INSET)));
			data.put("inset", part);
		}
		return Chart.filling("flowmap", this.labels.text("overview.flow.label", pairings.size()), data, table);
	}

	/** What is drawn on one outline. */
	private final class Layer {

		private final boolean cities;

		private final List<Map<String, Object>> flows = new ArrayList<>();

		private final Map<RegionCode, Map<String, Object>> nodes = new LinkedHashMap<>();

		private final Set<Map<String, Object>> shaded = new LinkedHashSet<>();

		Layer(boolean cities) {
			this.cities = cities;
		}

		void add(PairingCard pairing, RegionCode from, RegionCode to) {
			List<Double> start = FlowMap.this.centres.of(from).orElse(null);
			List<Double> end = FlowMap.this.centres.of(to).orElse(null);
			if (start == null || end == null) {
				return;
			}
			this.flows.add(Map.of("from", start, "to", end));
			node(from, start, true, pairing);
			node(to, end, false, pairing);
			shade(from, "give");
			shade(to, "get");
		}

		private void node(RegionCode region, List<Double> at, boolean gives, PairingCard pairing) {
			String name = FlowMap.this.regions.shortName(region);
			this.nodes.putIfAbsent(region, Map.of("name", name, "at", at, "give", gives, "tip",
					pairing.name() + "\n" + FlowMap.this.labels.text("Programme." + pairing.programme().name()), "href",
					"/pairings/" + pairing.code(), "pos", gives ? "right" : this.cities ? "top" : "left"));
		}

		private void shade(RegionCode region, String role) {
			String name = this.cities ? FlowMap.this.regions.name(city(region))
					: FlowMap.this.regions.shortName(region.province());
			this.shaded.add(Map.of("name", name, "role", role));
		}

		private RegionCode city(RegionCode region) {
			return new RegionCode(region.code().substring(0, 4) + "00");
		}

		Map<String, Object> data() {
			return Map.of("regions", this.shaded, "flows", this.flows, "nodes", List.copyOf(this.nodes.values()));
		}

	}

}
