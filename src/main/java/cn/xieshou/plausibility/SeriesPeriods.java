package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * The actual values of a series in all its periods, of the books and of the filing itself
 * (本序列各期), none of them in doubt or counted elsewhere; read for a whole batch at once.
 */
@Component
class SeriesPeriods {

	private static final TypeReference<List<StatedClaim>> CLAIMS = new TypeReference<>() {
	};

	private static final String STATED = """
			select v.id, v.series_id, v.subject_kind, v.scope, v.scope_note, v.period_kind, v.period_span, v.growth_base,
			v.stated_growth, v.claims, v.amount_value, v.amount_upper, v.amount_unit, v.amount_comparator, v.amount_word,
			v.amount_text from unnest(?::uuid[]) as w (series_id)
			join indicator_value v on v.root_id = ? and v.series_id = w.series_id
			where v.basis = 'ACTUAL' and v.amount_value is not null and v.period_span is not null
			and v.doubt is null and v.doubts = '{}' and v.same_as is null order by v.period_ends_on, v.id
			""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	SeriesPeriods(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A value of a series.
	 *
	 * @param growthBase what its growth is measured against, {@code null} for the usual
	 * @param growths the growths that its source states
	 */
	record Stated(UUID record, SeriesValues.Whose whose, @Nullable String scopeNote, PeriodKind kind, Span span,
			Quantity amount, @Nullable Span growthBase, List<StatedClaim> growths) {

		/** Whether it counts the same of the same in the same kind of unit. */
		boolean isLike(Stated other) {
			return this.whose.equals(other.whose) && Objects.equals(this.scopeNote, other.scopeNote)
					&& this.amount.unit().isComparableWith(other.amount.unit());
		}

	}

	private record Loaded(Map<UUID, List<Stated>> bySeries) {

	}

	/** What a line states itself, {@code null} if that joins no series. */
	@Nullable Stated own(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Period period = SeriesValues.period(form);
		boolean joins = form.amount() != null && form.basis() == Basis.ACTUAL && form.indicator() != null
				&& form.pairing() != null && form.sameAs() == null && !SeriesValues.isDoubted(form);
		return (joins && !line.voids() && period != null && period.span() != null) ? new Stated(line.record(),
				SeriesValues.Whose.of(form), form.scopeNote(), period.kind(), period.span(),
				Objects.requireNonNull(form.amount()), form.growthBase(), growths(form.statedGrowth(), form.claims()))
				: null;
	}

	/** The values beside the own one of a line that are like it. */
	List<Stated> beside(RuleLine<? extends IndicatorValueForm> line, Stated own) {
		return line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.bySeries()
			.getOrDefault(KinValues.series(line.form()), List.of())
			.stream()
			.filter((one) -> !one.record().equals(own.record()) && one.isLike(own))
			.toList();
	}

	private Loaded load(RuleBatch<? extends IndicatorValueForm> batch) {
		Map<UUID, List<Stated>> bySeries = new HashMap<>();
		Set<UUID> records = new HashSet<>();
		batch.lines().forEach((line) -> {
			records.add(line.record());
			Stated own = own(line);
			if (own != null) {
				bySeries.computeIfAbsent(KinValues.series(line.form()), (series) -> new ArrayList<>()).add(own);
			}
		});
		if (!bySeries.isEmpty()) {
			this.jdbc.query(STATED, (row) -> {
				if (!records.contains(row.getObject("id", UUID.class))) {
					bySeries.computeIfAbsent(row.getObject("series_id", UUID.class), (series) -> new ArrayList<>())
						.add(stated(row));
				}
			}, bySeries.keySet().toArray(UUID[]::new), batch.root());
		}
		return new Loaded(bySeries);
	}

	private Stated stated(ResultSet row) throws SQLException {
		String base = row.getString("growth_base");
		BigDecimal growth = row.getBigDecimal("stated_growth");
		return new Stated(row.getObject("id", UUID.class),
				new SeriesValues.Whose(SubjectKind.valueOf(row.getString("subject_kind")),
						FigureScope.valueOf(row.getString("scope"))),
				row.getString("scope_note"), PeriodKind.of(row.getString("period_kind")),
				Span.parse(row.getString("period_span")),
				Objects.requireNonNull(QuantityColumns.readStated(row, "amount")),
				(base != null) ? Span.parse(base) : null, growths((growth != null) ? Percent.ofColumn(growth) : null,
						this.json.readValue(row.getString("claims"), CLAIMS)));
	}

	private static List<StatedClaim> growths(@Nullable Percent stated, List<StatedClaim> claims) {
		return Stream
			.concat(Stream.ofNullable(StatedClaim.rate(ClaimKind.GROWTH, stated)),
					claims.stream().filter((claim) -> claim.kind() == ClaimKind.GROWTH))
			.toList();
	}

}
