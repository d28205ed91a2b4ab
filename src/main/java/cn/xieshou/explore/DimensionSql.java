package cn.xieshou.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** Where the dimensions of a type are found in its rows {@code t} (维度取值). */
final class DimensionSql {

	/** Stands for what is not on record. */
	static final String MISSING = "-";

	/** The document that the filing of a row cites first. */
	private static final String SOURCE = "(select l.evidence->0->>'document' from filing_line l"
			+ " where l.filing_id = t.filing_id and l.number = t.filing_line and l.root_id = t.root_id)";

	private static final List<String> DATES = List.of("period", "signedOn", "movedOn", "held", "heldOn");

	private static final List<String> KINDS = List.of("basis", "kind", "purpose", "nature");

	private static final List<String> STAGES = List.of("stage", "state");

	private static final List<String> INDUSTRIES = List.of("sector", "industry");

	private DimensionSql() {
	}

	/** SQL for the value of a dimension as text, empty if the type has no such. */
	static Optional<String> of(Register<?, ?> register, Dimension dimension) {
		Optional<String> sql = switch (dimension) {
			case PAIRING -> register.isOfPairings() ? Optional.of("t.pairing_id") : Optional.empty();
			case REGION -> column(register, List.of("region"), Column.Kind.REGION).map(Column::sql);
			case PERIOD -> date(register).map((column) -> "extract(year from %s)::int"
				.formatted((column.kind() == Column.Kind.PERIOD) ? column.sql() + "_ends_on" : column.sql()));
			case DOMAIN, INDICATOR -> column(register, List.of("indicator"), Column.Kind.RECORD).map(Column::sql);
			case INDUSTRY -> column(register, INDUSTRIES, Column.Kind.TEXT).map(Column::sql);
			case STAGE, KIND -> choice(register, dimension).map(Column::sql);
			case SOURCE -> Optional.of(SOURCE);
			case TYPE -> Optional.of("'" + register.code() + "'");
		};
		return sql.map((text) -> "coalesce((" + text + ")::text, '" + MISSING + "')");
	}

	static boolean has(Register<?, ?> register, Dimension dimension) {
		return of(register, dimension).isPresent();
	}

	/** The column of constants that a dimension is. */
	static Optional<Column> choice(Register<?, ?> register, Dimension dimension) {
		return column(register, (dimension == Dimension.STAGE) ? STAGES : KINDS, Column.Kind.CHOICE);
	}

	/**
	 * The place of a dimension among the facets that are counted, empty if it is none.
	 */
	static Optional<Integer> facet(Register<?, ?> register, Dimension dimension) {
		if (dimension != Dimension.STAGE && dimension != Dimension.KIND) {
			return Optional.empty();
		}
		return choice(register, dimension).map((column) -> register.facets().indexOf(column)).filter((at) -> at >= 0);
	}

	private static Optional<Column> date(Register<?, ?> register) {
		Predicate<Column> dated = (column) -> column.kind() == Column.Kind.PERIOD || column.kind() == Column.Kind.DATE;
		return DATES.stream()
			.flatMap((key) -> register.columns().stream().filter((column) -> column.key().equals(key)))
			.filter(dated)
			.findFirst()
			.or(() -> register.columns().stream().filter(dated).findFirst());
	}

	private static Optional<Column> column(Register<?, ?> register, List<String> keys, Column.Kind kind) {
		return keys.stream()
			.flatMap((key) -> register.columns().stream().filter((column) -> column.key().equals(key)))
			.filter((column) -> column.kind() == kind)
			.findFirst();
	}

	/** The dimensions that a type has. */
	static List<Dimension> dimensions(Register<?, ?> register) {
		return Arrays.stream(Dimension.values()).filter((one) -> one != Dimension.TYPE && has(register, one)).toList();
	}

}
