package cn.xieshou.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** The catalogue of what is open, as DCAT in JSON-LD says it (开放目录). */
@Component
class OpenCatalogue {

	private final Labels labels;

	OpenCatalogue(Labels labels) {
		this.labels = labels;
	}

	Map<String, Object> of(List<OpenSet> sets) {
		String here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
		Map<String, Object> catalogue = new LinkedHashMap<>();
		catalogue.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
		catalogue.put("@id", here + "/open");
		catalogue.put("@type", "dcat:Catalog");
		catalogue.put("dct:title", this.labels.text("open"));
		catalogue.put("dcat:dataset", sets.stream().map((set) -> entry(set, here + "/open/" + set.id())).toList());
		return catalogue;
	}

	private Map<String, Object> entry(OpenSet set, String address) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("@id", address);
		entry.put("@type", "dcat:Dataset");
		entry.put("dct:identifier", set.id());
		entry.put("dct:title", set.title());
		if (set.about() != null) {
			entry.put("dct:description", set.about());
		}
		entry.put("dct:issued", Days.of(set.openedAt()).toString());
		entry.put("dcat:keyword", this.labels.text(set.type()));
		entry.put("dcat:landingPage", address);
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("@type", "dcat:Distribution");
		file.put("dcat:downloadURL", address + ".csv");
		file.put("dcat:mediaType", "text/csv");
		file.put("dct:conformsTo", address + "/schema.json");
		entry.put("dcat:distribution", List.of(file));
		return entry;
	}

}
