package cn.xieshou.volumes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;

/**
 * Volumes that are alike and what they add up to (同类合计): of one measure, unit, basis,
 * reach, year, length of period and division.
 *
 * @param value what they are grouped by besides, {@code null} where by nothing
 * @param total what they add up to in the base unit
 */
record Alike(@Nullable String value, VolumeMeasure measure, VolumeBasis basis, @Nullable VolumeReach reach,
		@Nullable Integer year, @Nullable PeriodKind grain, VolumeSubject subject, @Nullable VolumeCut cut,
		Total total) {

	/** Lengths of periods that do not overlap one another. */
	private static final Set<PeriodKind> APART = Set.of(PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.QUARTER,
			PeriodKind.MONTH, PeriodKind.DAY);

	/**
	 * The sums of a group, for {@link #of}; over {@code volume t}.
	 */
	static final String SUMS = """
			t.measure, t.basis, t.reach, t.year, t.grain, t.subject_kind, t.quantity_unit, sum(t.quantity_base) as base,
			count(*) as parts, count(*) filter (where t.quantity_comparator = '>=') as at_least,
			count(*) filter (where t.quantity_comparator = '<=') as at_most,
			count(*) filter (where t.quantity_comparator = '~') as about
			""";

	/** By what those are grouped. */
	static final String GROUP = "t.measure, t.basis, t.reach, t.year, t.grain, t.subject_kind, t.quantity_unit";

	/** A line of such a statement, {@code cut} if it groups by that too. */
	static Alike of(ResultSet row, @Nullable String value, boolean cut) throws SQLException {
		Total total = Total.counted(Unit.of(row.getString("quantity_unit")).baseUnit(), row.getBigDecimal("base"),
				row.getInt("parts"), row.getInt("at_least"), row.getInt("at_most"), row.getInt("about"), 0);
		String reach = row.getString("reach");
		String grain = row.getString("grain");
		return new Alike(value, VolumeMeasure.valueOf(row.getString("measure")),
				VolumeBasis.valueOf(row.getString("basis")), (reach != null) ? VolumeReach.valueOf(reach) : null,
				row.getObject("year", Integer.class), (grain != null) ? PeriodKind.valueOf(grain) : null,
				VolumeSubject.valueOf(row.getString("subject_kind")),
				cut ? VolumeCut.valueOf(row.getString("cut")) : null, total);
	}

	/** Lines of one kind whose units differ only by factors, put together. */
	static List<Alike> merged(List<Alike> lines) {
		Map<List<Object>, Alike> merged = new LinkedHashMap<>();
		for (Alike line : lines) {
			List<Object> key = new ArrayList<>();
			for (Object part : new @Nullable Object[] { line.value, line.measure, line.basis, line.reach, line.year,
					line.grain, line.subject, line.cut, line.total.unit() }) {
				key.add(String.valueOf(part));
			}
			merged.merge(key, line, Alike::with);
		}
		return List.copyOf(merged.values());
	}

	private Alike with(Alike other) {
		Total one = this.total;
		Total two = other.total;
		Total both = Total.counted(Objects.requireNonNull(one.unit()), one.base().add(two.base()),
				one.parts() + two.parts(), one.atLeast() + two.atLeast(), one.atMost() + two.atMost(),
				one.about() + two.about(), 0);
		return new Alike(this.value, this.measure, this.basis, this.reach, this.year, this.grain, this.subject,
				this.cut, both);
	}

	/** Whether they may be added up: of periods that do not overlap, or just one. */
	public boolean addsUp() {
		return this.total.parts() == 1
				|| (this.reach == VolumeReach.PERIOD && this.grain != null && APART.contains(this.grain));
	}

	/**
	 * The sum in the usual unit of the measure, {@code null} if they do not add up or the
	 * sum has no bound.
	 */
	@Nullable Quantity sum() {
		Quantity sum = addsUp() ? this.total.quantity() : null;
		if (sum == null) {
			return null;
		}
		Unit usual = this.measure.usual(sum.unit());
		BigDecimal number = sum.in(usual);
		return Quantity.of((number.scale() > 0) ? plain(number) : number, usual, sum.comparator(), null);
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/** The conditions of the list that say what these are. */
	String conditions() {
		StringBuilder said = new StringBuilder("measure=" + this.measure.name() + "&basis=" + this.basis.name());
		add(said, "reach", this.reach);
		add(said, "year", this.year);
		add(said, "grain", this.grain);
		add(said, "cut", this.cut);
		return said.append("&subjectKind=").append(this.subject.name()).toString();
	}

	private static void add(StringBuilder said, String name, @Nullable Object value) {
		if (value != null) {
			said.append('&').append(name).append('=').append((value instanceof Enum<?> one) ? one.name() : value);
		}
	}

}
