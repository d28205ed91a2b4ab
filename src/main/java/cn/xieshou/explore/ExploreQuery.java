package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Register;

/**
 * What is asked of the books (分析条件).
 *
 * @param register the type of records, {@code null} for all types side by side
 * @param rows the dimensions of the rows, one or two
 * @param column the dimension of the columns, {@code null} for none
 * @param measure what the cells say
 * @param where which values dimensions must have, as in an address
 * @param pairing the pairing that is asked for, with those below it, {@code null} for all
 */
record ExploreQuery(@Nullable Register<?, ?> register, List<Dimension> rows, @Nullable Dimension column,
		Measured measure, Map<Dimension, List<String>> where, PairingTree.@Nullable Node pairing) {

	/** What stands before a pairing of which only its own records are meant. */
	static final String OWN = "=";

	/** All dimensions that it lays out by, those of the rows first. */
	List<Dimension> dimensions() {
		List<Dimension> all = new ArrayList<>(this.rows);
		if (this.column != null) {
			all.add(this.column);
		}
		return all;
	}

	/** Whether only the records of the pairing itself are meant. */
	boolean isOwn() {
		return this.where.getOrDefault(Dimension.PAIRING, List.of("")).get(0).startsWith(OWN);
	}

	public String type() {
		return (this.register != null) ? this.register.code() : "";
	}

	/** The address of the same at a path. */
	public String address(String path) {
		return address(path, this.where);
	}

	/** The address of the records that have further values. */
	public String records(Map<Dimension, String> further) {
		return address("/explore/records", narrowed(further));
	}

	/** The address of the same narrowed to further values. */
	public String narrowedTo(Map<Dimension, String> further) {
		return address("/explore", narrowed(further));
	}

	/** The address of the same without the condition on a dimension. */
	public String without(Dimension dimension) {
		Map<Dimension, List<String>> left = new EnumMap<>(Dimension.class);
		left.putAll(this.where);
		left.remove(dimension);
		return address("/explore", left);
	}

	private Map<Dimension, List<String>> narrowed(Map<Dimension, String> further) {
		Map<Dimension, List<String>> all = new EnumMap<>(Dimension.class);
		all.putAll(this.where);
		further.forEach((dimension, value) -> all.put(dimension, List.of(value)));
		return all;
	}

	private String address(String path, Map<Dimension, List<String>> conditions) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		List<String> type = conditions.get(Dimension.TYPE);
		String shown = (type != null) ? type.get(0) : type();
		if (!shown.isEmpty()) {
			address.queryParam("type", "{type}");
		}
		address.queryParam("rows", this.rows.stream().map(Dimension::code).collect(Collectors.joining(",")));
		if (this.column != null) {
			address.queryParam("columns", this.column.code());
		}
		address.queryParam("measure", this.measure.key());
		Map<String, Object> values = new java.util.HashMap<>();
		values.put("type", shown);
		conditions.forEach((dimension, given) -> {
			if (dimension != Dimension.TYPE) {
				address.queryParam(dimension.code(), "{" + dimension.code() + "}");
				values.put(dimension.code(), given.get(0));
			}
		});
		return address.encode().buildAndExpand(values).toUriString();
	}

}
