package cn.xieshou.plausibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * What the books and the filing itself state beside a figure (相邻数值): its series in other
 * periods, its whole, its parts and its target; read for a whole batch at once, whatever
 * the scope.
 */
@Component
class SeriesValues {

	/** How many comparable periods before are looked at. */
	static final int EARLIER = 3;

	private static final String STATED = """
			select t.id, t.series_id, t.period_kind, coalesce(t.period_span, '') as span, t.amount_value,
			t.amount_upper, t.amount_unit, t.amount_comparator, t.amount_word, t.amount_text, %s
			from unnest(?::uuid[], ?::text[], ?::text[]) as w (series_id, kind, span)
			join %s t on t.root_id = ? and t.series_id = w.series_id and t.period_kind = w.kind
			and coalesce(t.period_span, '') = w.span where t.amount_value is not null order by t.id
			""";

	private final Indicators indicators;

	private final JdbcTemplate jdbc;

	SeriesValues(Indicators indicators, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.jdbc = jdbc;
	}

	/**
	 * Whose a value is and how far it reaches.
	 *
	 * @param kind whose it is
	 * @param scope how far it reaches beside the pairing
	 */
	record Whose(SubjectKind kind, FigureScope scope) {

		/** What a form says, with what follows where it says nothing. */
		static Whose of(IndicatorValueForm form) {
			SubjectKind usual = (form.region() != null) ? SubjectKind.REGION : SubjectKind.PAIRING;
			return new Whose(Objects.requireNonNullElse(form.subjectKind(), usual),
					Objects.requireNonNullElse(form.scope(), FigureScope.OWN));
		}

	}

	/** A value of a series and a period. */
	record Value(UUID record, Quantity amount, Basis basis, @Nullable String scopeNote, Whose whose, boolean doubted,
			List<UUID> doubts) {

		static Value of(UUID record, Quantity amount, IndicatorValueForm form) {
			return new Value(record, amount, form.basis(), form.scopeNote(), Whose.of(form), isDoubted(form),
					form.doubts());
		}

	}

	/** All that was read for a batch. */
	record Loaded(Map<SeriesSlot, List<Value>> values, Map<SeriesSlot, List<Value>> targets) {

	}

	/**
	 * What is beside the figure of a line, {@code null} while that says too little to
	 * tell, or has no value.
	 */
	@SuppressWarnings("unchecked")
	@Nullable NeighbouringValues of(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		IndicatorCard card = this.indicators.of(form.indicator());
		Period period = period(form);
		if (card == null || period == null || form.amount() == null || form.pairing() == null) {
			return null;
		}
		RuleBatch<IndicatorValueForm> batch = (RuleBatch<IndicatorValueForm>) line.batch();
		return new NeighbouringValues(form, card, period, line.record(), batch.once(Loaded.class, () -> load(batch)),
				this.indicators);
	}

	private Loaded load(RuleBatch<IndicatorValueForm> batch) {
		Loaded loaded = new Loaded(new HashMap<>(), new HashMap<>());
		Set<SeriesSlot> wanted = new LinkedHashSet<>();
		Set<SeriesSlot> goals = new LinkedHashSet<>();
		Set<UUID> own = new HashSet<>();
		for (RuleLine<IndicatorValueForm> line : batch.lines()) {
			own.add(line.record());
			want(line.form(), wanted, goals);
		}
		read("indicator_value",
				"t.basis, t.scope_note, t.subject_kind, t.scope, t.doubt is not null or t.doubts <> '{}' as doubted, t.doubts",
				batch.root(), wanted, loaded.values());
		read("target",
				"'PLAN' as basis, null as scope_note, 'PAIRING' as subject_kind, 'OWN' as scope, false as doubted, '{}'::uuid[] as doubts",
				batch.root(), goals, loaded.targets());
		loaded.values().values().forEach((values) -> values.removeIf((value) -> own.contains(value.record())));
		batch.lines().stream().filter((line) -> !line.voids()).forEach((line) -> add(line, loaded.values()));
		return loaded;
	}

	private void want(IndicatorValueForm form, Set<SeriesSlot> wanted, Set<SeriesSlot> goals) {
		IndicatorCard card = this.indicators.of(form.indicator());
		Period period = period(form);
		if (card == null || period == null || form.pairing() == null) {
			return;
		}
		PeriodKind kind = period.kind();
		Span span = period.span();
		List<@Nullable Span> spans = new ArrayList<>();
		for (int before = 1; before <= EARLIER; before++) {
			spans.add(EarlierSpans.comparable(span, before));
		}
		spans.add((span != null) ? span.previous() : null);
		spans.add(EarlierSpans.monthBefore(span));
		spans.add(form.growthBase());
		wanted.add(SeriesSlot.of(form, card.id(), kind, span));
		spans.stream().filter(Objects::nonNull).forEach((one) -> wanted.add(SeriesSlot.of(form, card.id(), kind, one)));
		if (card.partOf() != null) {
			wanted.add(SeriesSlot.of(form, card.partOf(), kind, span));
		}
		if (card.overTime() == Aggregation.SUM && span != null) {
			wantOverTime(form, card.id(), kind, span, wanted);
		}
		this.indicators.partsOf(card.id()).forEach((part) -> wanted.add(SeriesSlot.of(form, part.id(), kind, span)));
		if (saysCompletion(form)) {
			goals.add(SeriesSlot.of(form, card.id(), kind, span));
		}
	}

	private static boolean saysCompletion(IndicatorValueForm form) {
		return form.statedCompletion() != null || form.overPlan() != null
				|| form.claims()
					.stream()
					.anyMatch((claim) -> claim.kind() == ClaimKind.COMPLETION || claim.kind() == ClaimKind.EXCESS);
	}

	/** What adds up to or from a figure: months, the year to date, what was before. */
	private static void wantOverTime(IndicatorValueForm form, UUID indicator, PeriodKind kind, Span span,
			Set<SeriesSlot> wanted) {
		Span month = EarlierSpans.monthOf(span);
		if (month != null && (kind == PeriodKind.MONTH || kind == PeriodKind.YTD)) {
			int last = (kind == PeriodKind.MONTH) ? 12 : month.first().number();
			IntStream.rangeClosed(1, last)
				.forEach((number) -> wanted
					.add(SeriesSlot.of(form, indicator, PeriodKind.MONTH, EarlierSpans.monthOf(month, number))));
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.YTD, month.yearToDate()));
			Span twoBefore = Objects.requireNonNull(month.previous()).previous();
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.MONTH, twoBefore));
		}
		if (kind == PeriodKind.YTD && month != null && month.first().number() == 1) {
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.YTD,
					Objects.requireNonNull(month.previous()).yearToDate()));
		}
		if (span.kind() == PeriodKind.YEAR && (kind == PeriodKind.YEAR || kind == PeriodKind.CUMULATIVE)) {
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.YEAR, span));
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.CUMULATIVE, span));
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.CUMULATIVE, span.previous()));
		}
		if (kind == PeriodKind.CUMULATIVE && month != null) {
			wanted.add(SeriesSlot.of(form, indicator, PeriodKind.YTD, month.yearToDate()));
		}
	}

	private void read(String table, String further, UUID root, Collection<SeriesSlot> wanted,
			Map<SeriesSlot, List<Value>> into) {
		if (!wanted.isEmpty()) {
			this.jdbc.query(STATED.formatted(further, table), (row) -> {
				into.computeIfAbsent(new SeriesSlot(row.getObject("series_id", UUID.class),
						row.getString("period_kind"), row.getString("span")), (slot) -> new ArrayList<>())
					.add(value(row));
			}, wanted.stream().map(SeriesSlot::series).toArray(UUID[]::new),
					wanted.stream().map(SeriesSlot::kind).toArray(String[]::new),
					wanted.stream().map(SeriesSlot::span).toArray(String[]::new), root);
		}
	}

	private static Value value(ResultSet row) throws SQLException {
		return new Value(row.getObject("id", UUID.class),
				Objects.requireNonNull(QuantityColumns.readStated(row, "amount")),
				Basis.valueOf(row.getString("basis")), row.getString("scope_note"),
				new Whose(SubjectKind.valueOf(row.getString("subject_kind")),
						FigureScope.valueOf(row.getString("scope"))),
				row.getBoolean("doubted"), List.of((UUID[]) row.getArray("doubts").getArray()));
	}

	private void add(RuleLine<IndicatorValueForm> line, Map<SeriesSlot, List<Value>> values) {
		IndicatorValueForm form = line.form();
		Period period = period(form);
		if (form.amount() != null && form.basis() != null && form.indicator() != null && form.pairing() != null
				&& period != null) {
			values
				.computeIfAbsent(SeriesSlot.of(form, form.indicator(), period.kind(), period.span()),
						(slot) -> new ArrayList<>())
				.add(Value.of(line.record(), form.amount(), form));
		}
	}

	/** Whether it says that it is in doubt, in words or by naming the other side. */
	static boolean isDoubted(IndicatorValueForm form) {
		return form.doubt() != null || !form.doubts().isEmpty();
	}

	/** The period of a form, {@code null} if it says none that there can be. */
	static @Nullable Period period(IndicatorValueForm form) {
		PeriodKind kind = form.periodType();
		Span span = form.period();
		if (kind == null) {
			return (span != null) ? Period.of(span.kind(), span) : null;
		}
		return (span == null || !kind.isCalendar() || kind == span.kind()) ? Period.of(kind, span) : null;
	}

}
