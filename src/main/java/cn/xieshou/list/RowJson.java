package cn.xieshou.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Column;
import cn.xieshou.register.Named;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Period;

/**
 * The JSON of list rows and records: flat, names as in the form, what is not reported
 * left out as null.
 */
@Component
public class RowJson {

	private final PairingTree tree;

	private final RecordVisibility visibility;

	RowJson(PairingTree tree, RecordVisibility visibility) {
		this.visibility = visibility;
		this.tree = tree;
	}

	public Map<String, @Nullable Object> of(List<Column> columns, Row row) {
		Map<String, @Nullable Object> json = head(row.id(), row.version(), row.ref(), row.name(), row.pairing());
		for (Column column : columns) {
			put(json, column, row.values().get(column.key()));
		}
		json.put("postedAt", row.postedAt());
		return json;
	}

	public Map<String, @Nullable Object> of(RegisterEntry entry) {
		Map<String, @Nullable Object> json = head(entry.getId(), entry.getVersion(), entry.getRef(), entry.getName(),
				entry.getPairingId());
		json.put("postedAt", entry.getPostedAt());
		json.put("filing", entry.getFilingId());
		json.put("filingLine", entry.getFilingLine());
		return json;
	}

	private Map<String, @Nullable Object> head(UUID id, int version, @Nullable String ref, String name,
			@Nullable UUID pairing) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("version", version);
		json.put("ref", ref);
		json.put("name", name);
		PairingTree.Node node = (pairing != null) ? this.tree.find(pairing).orElse(null) : null;
		json.put("pairing", (node != null) ? node.code() : null);
		json.put("pairingName", (node != null) ? node.name() : null);
		return json;
	}

	private void put(Map<String, @Nullable Object> json, Column column, @Nullable Object value) {
		if (value instanceof Named named) {
			json.put(column.key(), shown(column, named));
			json.put(column.key() + "Name", named.name());
		}
		else if (column.kind() == Column.Kind.RECORDS && value instanceof List<?> records) {
			json.put(column.key(), records.stream().map((record) -> shown(column, (Named) record)).toList());
			json.put(column.key() + "Names", records.stream().map((record) -> ((Named) record).name()).toList());
		}
		else if (value instanceof Period period) {
			json.put(column.key(), period.text());
			json.put(column.key() + "Type", period.kind());
		}
		else {
			json.put(column.key(), value);
		}
	}

	/** The id of a record, {@code null} of one that the reader is not shown. */
	private @Nullable String shown(Column column, Named named) {
		boolean hidden = named.name() == null && column.kind() != Column.Kind.REGION && this.visibility.isLimited();
		return hidden ? null : named.id();
	}

}
