package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.list.Row;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Money;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Rows that are records (台账行), read as their list is: the same scope, conditions and
 * moment.
 */
@Component
class RecordRows {

	private final Registers registers;

	private final Listing listing;

	private final PairingTree tree;

	RecordRows(Registers registers, Listing listing, PairingTree tree) {
		this.registers = registers;
		this.listing = listing;
		this.tree = tree;
	}

	/**
	 * Some of the rows.
	 *
	 * @param rows the rows
	 * @param next where the next ones begin, {@code null} if there are none
	 */
	record Batch(List<ReportRow> rows, @Nullable String next) {

	}

	/** The list whose rows they are. */
	ListQuery list(ReportDefinition definition, ReportQuery query) {
		return this.listing.query(register(definition), parameters(definition, query));
	}

	/**
	 * So many rows from a place on.
	 * @param after where they begin, {@code null} for the first
	 * @param number the number of the first of them
	 */
	Batch read(ReportDefinition definition, ReportQuery query, @Nullable String after, int number, int size) {
		Register<?, ?> register = register(definition);
		Map<String, List<String>> parameters = parameters(definition, query);
		parameters.put("size", List.of(String.valueOf(size)));
		if (after != null) {
			parameters.put("after", List.of(after));
		}
		ListPage page = this.listing.page(this.listing.query(register, parameters));
		List<ReportRow> rows = new ArrayList<>();
		for (Row row : page.rows()) {
			rows.add(row(definition, register, row, number + rows.size()));
		}
		return new Batch(rows, page.next());
	}

	private Register<?, ?> register(ReportDefinition definition) {
		return this.registers.require(Objects.requireNonNull(definition.rows().type()));
	}

	private static Map<String, List<String>> parameters(ReportDefinition definition, ReportQuery query) {
		RowSource rows = definition.rows();
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (rows.filter() != null) {
			parameters.putAll(rows.filter());
		}
		parameters.putAll(query.parameters());
		List<String> period = parameters.remove("period");
		if (period != null && rows.period() != null) {
			parameters.put(rows.period(), period);
		}
		List<String> fields = definition.columns()
			.stream()
			.map(ReportColumn::from)
			.filter((source) -> source.kind() == Source.Kind.FIELD)
			.map(Source::key)
			.distinct()
			.toList();
		parameters.put("columns", fields);
		return parameters;
	}

	private ReportRow row(ReportDefinition definition, Register<?, ?> register, Row row, int number) {
		PairingTree.Node pairing = (row.pairing() != null) ? this.tree.find(row.pairing()).orElse(null) : null;
		String href = register.address(row.id());
		List<ReportCell> cells = RowCells.of(definition, number, (source) -> switch (source.kind()) {
			case FIELD -> ReportCell.of(value(source.key(), row), href);
			case RECORD -> new ReportCell(CellState.ELSEWHERE, null, href, null, null);
			case PAIRING -> (pairing != null) ? ReportCell.of(pairing.name(), "/pairings/" + pairing.code())
					: ReportCell.empty(CellState.NOT_APPLICABLE);
			default -> throw new IllegalStateException("No source of records: " + source);
		});
		return new ReportRow(register.nameInWords(row.name()), href, pairing,
				Boolean.TRUE.equals(row.values().get(Column.AGGREGATE)), cells);
	}

	private static @Nullable Object value(String key, Row row) {
		Object value = row.values().get(key);
		if (value instanceof Money money) {
			return Quantity.of(money.yuan(), Unit.YUAN);
		}
		return (value instanceof List<?> list && list.isEmpty()) ? null : value;
	}

}
