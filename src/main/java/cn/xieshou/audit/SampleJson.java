package cn.xieshou.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.form.RecordNames;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Registers;

/**
 * What is drawn, as pages and programs show it (样本所见): with the names of records; one
 * that the reader is not shown is named as withheld.
 */
@Component
class SampleJson {

	private final RecordNames names;

	private final RecordVisibility visibility;

	private final Registers registers;

	SampleJson(RecordNames names, RecordVisibility visibility, Registers registers) {
		this.names = names;
		this.visibility = visibility;
		this.registers = registers;
	}

	/**
	 * Something drawn.
	 *
	 * @param item what was drawn
	 * @param name what it is called today, {@code null} if it is no more in the books or
	 * withheld
	 * @param url its page, {@code null} likewise
	 * @param withheld whether the reader is not shown it
	 */
	record Shown(SampleItem item, @Nullable String name, @Nullable String url, boolean withheld) {

	}

	List<Shown> shown(Sample sample, List<SampleItem> items) {
		List<UUID> ids = items.stream().map(SampleItem::record).toList();
		Set<UUID> hidden = new HashSet<>(this.visibility.hidden(sample.type(), ids));
		Map<String, String> names = this.names.of(sample.type(), ids.toArray(UUID[]::new));
		return items.stream().map((item) -> {
			boolean withheld = hidden.contains(item.record());
			String name = withheld ? null : names.get(item.record().toString());
			return new Shown(item, name,
					(name != null) ? this.registers.require(sample.type()).address(item.record()) : null, withheld);
		}).toList();
	}

	Map<String, @Nullable Object> of(Sample sample, List<SampleItem> items) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("sample", of(sample));
		json.put("items", shown(sample, items).stream().map(SampleJson::item).toList());
		return json;
	}

	/** A sample, its amounts as texts as all amounts of the ledger are. */
	Map<String, @Nullable Object> of(Sample sample) {
		Sample.How how = sample.how();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", sample.id());
		json.put("name", sample.name());
		json.put("type", sample.type());
		json.put("pairing", sample.pairing());
		json.put("period", sample.period());
		json.put("asKnownOn", sample.knownOn());
		json.put("method", how.method());
		json.put("seed", how.seed());
		json.put("size", how.size());
		json.put("amount", text(how.amount()));
		json.put("rule", how.rule());
		json.put("population", sample.population());
		json.put("total", text(sample.total()));
		json.put("drawn", sample.drawn());
		json.put("drawnTotal", text(sample.drawnTotal()));
		json.put("by", sample.by());
		json.put("at", sample.at());
		return json;
	}

	private static @Nullable String text(@Nullable BigDecimal amount) {
		return (amount != null) ? amount.toPlainString() : null;
	}

	private static Map<String, @Nullable Object> item(Shown shown) {
		SampleItem item = shown.item();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", item.number());
		json.put("withheld", shown.withheld());
		json.put("record", shown.withheld() ? null : item.record());
		json.put("name", shown.name());
		json.put("url", shown.url());
		json.put("amount", shown.withheld() ? null : text(item.amount()));
		json.put("reason", item.reason());
		json.put("point", text(item.point()));
		json.put("state", item.paper().state());
		json.put("author", item.paper().author());
		json.put("reviewer", item.paper().reviewer());
		json.put("marks", item.paper().marks());
		return json;
	}

}
