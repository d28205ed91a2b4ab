package cn.xieshou.plausibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Series;
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

	/** A value of a series and a period. */
	record Value(UUID record, Quantity amount, Basis basis, @Nullable String scopeNote, boolean doubted,
			List<UUID> doubts) {

	}

	/** Where a value stands. */
	private record Slot(UUID series, String kind, String span) {

	}

	/** All that was read for a batch. */
	private static final class Loaded {

		private final Map<Slot, List<Value>> values = new HashMap<>();

		private final Map<Slot, List<Value>> targets = new HashMap<>();

	}

	/** Everything beside the figure of one line. */
	final class Beside {

		private final IndicatorValueForm form;

		private final IndicatorCard card;

		private final Period period;

		private final UUID record;

		private final Loaded loaded;

		private Beside(IndicatorValueForm form, IndicatorCard card, Period period, UUID record, Loaded loaded) {
			this.form = form;
			this.card = card;
			this.period = period;
			this.record = record;
			this.loaded = loaded;
		}

		/** Other values of the same series and period. */
		List<Value> same() {
			return at(slot(this.form, this.card.id(), this.period.span()));
		}

		/** The actual values of a comparable period so many before, 1 for the last. */
		List<Value> comparable(int before) {
			return actual(nth(this.period.span(), before));
		}

		/** The actual values that growth is measured against. */
		List<Value> growthBase() {
			Span base = this.form.growthBase();
			return actual((base != null) ? base : nth(this.period.span(), 1));
		}

		/**
		 * The change of the definition since the period that growth is measured against.
		 */
		@Nullable DefinitionBreak crossed() {
			Span base = this.form.growthBase();
			return crossedSince((base != null) ? base : nth(this.period.span(), 1));
		}

		private @Nullable DefinitionBreak crossedSince(@Nullable Span earlier) {
			return this.card.definitions().between((earlier != null) ? earlier.endsOn() : null, this.period.endsOn());
		}

		/** The actual values of the unit just before. */
		List<Value> justBefore() {
			Span span = this.period.span();
			return actual((span != null) ? span.previous() : null);
		}

		/**
		 * The actual values of the year up to the month before, none of another version
		 * of the definition.
		 */
		List<Value> yearToMonthBefore() {
			Span before = monthBefore(this.period.span());
			return (crossedSince(before) == null) ? actual(before) : List.of();
		}

		/** The values of the whole that this is a part of. */
		List<Value> whole() {
			UUID whole = this.card.partOf();
			return (whole != null) ? alike(at(slot(this.form, whole, this.period.span()))) : List.of();
		}

		/** The values of the parts of this whole. */
		List<Value> parts() {
			return SeriesValues.this.indicators.partsOf(this.card.id())
				.stream()
				.flatMap((part) -> alike(at(slot(this.form, part.id(), this.period.span()))).stream())
				.toList();
		}

		/**
		 * The month that the figure is of or runs up to, {@code null} for anything else.
		 */
		@Nullable Span month() {
			return monthOf(this.period.span());
		}

		/** Which kind of period it is of. */
		PeriodKind kind() {
			return this.period.kind();
		}

		/** The actual values of the same series in another kind of period. */
		List<Value> actual(PeriodKind kind, @Nullable Span span) {
			return (span == null) ? List.of()
					: at(SeriesValues.slot(this.form, this.card.id(), kind, span)).stream()
						.filter((value) -> value.basis() == Basis.ACTUAL && !value.doubted())
						.toList();
		}

		/**
		 * The one actual value there, {@code null} if there is none or it says nothing
		 * exactly; the figure itself where it stands there.
		 */
		@Nullable Quantity exact(PeriodKind kind, @Nullable Span span) {
			if (kind == this.period.kind() && span != null && span.equals(this.period.span())) {
				return (this.form.amount() != null && this.form.amount().isExact()) ? this.form.amount() : null;
			}
			List<Value> values = actual(kind, span);
			return (values.size() == 1 && values.get(0).amount().isExact()) ? values.get(0).amount() : null;
		}

		/** Whether its definition has not changed since the end of an earlier span. */
		boolean isUnbrokenSince(Span earlier) {
			return crossedSince(earlier) == null;
		}

		/** The name of the whole that this is a part of. */
		@Nullable String wholeName() {
			IndicatorCard whole = SeriesValues.this.indicators.of(this.card.partOf());
			return (whole != null) ? whole.name() : null;
		}

		List<Value> targets() {
			return this.loaded.targets.getOrDefault(slot(this.form, this.card.id(), this.period.span()), List.of());
		}

		/** The day that the figure speaks of, {@code null} if it says none. */
		@Nullable LocalDate on() {
			return this.period.endsOn();
		}

		IndicatorCard card() {
			return this.card;
		}

		private List<Value> actual(@Nullable Span span) {
			return (span != null) ? at(slot(this.form, this.card.id(), span)).stream()
				.filter((value) -> value.basis() == Basis.ACTUAL)
				.toList() : List.of();
		}

		private List<Value> alike(List<Value> values) {
			return values.stream().filter((value) -> value.basis() == this.form.basis()).toList();
		}

		private List<Value> at(Slot slot) {
			return this.loaded.values.getOrDefault(slot, List.of())
				.stream()
				.filter((value) -> !value.record().equals(this.record)
						&& value.amount().unit().isComparableWith(Objects.requireNonNull(this.form.amount()).unit()))
				.toList();
		}

		private Slot slot(IndicatorValueForm form, UUID indicator, @Nullable Span span) {
			return SeriesValues.slot(form, indicator, this.period.kind(), span);
		}

	}

	/**
	 * What is beside the figure of a line, {@code null} while that says too little to
	 * tell, or has no value.
	 */
	@SuppressWarnings("unchecked")
	@Nullable Beside of(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		IndicatorCard card = this.indicators.of(form.indicator());
		Period period = period(form);
		if (card == null || period == null || form.amount() == null || form.pairing() == null) {
			return null;
		}
		RuleBatch<IndicatorValueForm> batch = (RuleBatch<IndicatorValueForm>) line.batch();
		return new Beside(form, card, period, line.record(), batch.once(Loaded.class, () -> load(batch)));
	}

	private Loaded load(RuleBatch<IndicatorValueForm> batch) {
		Loaded loaded = new Loaded();
		Set<Slot> wanted = new LinkedHashSet<>();
		Set<Slot> goals = new LinkedHashSet<>();
		Set<UUID> own = new HashSet<>();
		for (RuleLine<IndicatorValueForm> line : batch.lines()) {
			own.add(line.record());
			want(line.form(), wanted, goals);
		}
		read("indicator_value", "t.basis, t.scope_note, t.doubt is not null or t.doubts <> '{}' as doubted, t.doubts",
				batch.root(), wanted, loaded.values);
		read("target", "'PLAN' as basis, null as scope_note, false as doubted, '{}'::uuid[] as doubts", batch.root(),
				goals, loaded.targets);
		loaded.values.values().forEach((values) -> values.removeIf((value) -> own.contains(value.record())));
		batch.lines().stream().filter((line) -> !line.voids()).forEach((line) -> add(line, loaded.values));
		return loaded;
	}

	private void want(IndicatorValueForm form, Set<Slot> wanted, Set<Slot> goals) {
		IndicatorCard card = this.indicators.of(form.indicator());
		Period period = period(form);
		if (card == null || period == null || form.pairing() == null) {
			return;
		}
		PeriodKind kind = period.kind();
		Span span = period.span();
		List<@Nullable Span> spans = new ArrayList<>();
		for (int before = 1; before <= EARLIER; before++) {
			spans.add(nth(span, before));
		}
		spans.add((span != null) ? span.previous() : null);
		spans.add(monthBefore(span));
		spans.add(form.growthBase());
		wanted.add(slot(form, card.id(), kind, span));
		spans.stream().filter(Objects::nonNull).forEach((one) -> wanted.add(slot(form, card.id(), kind, one)));
		if (card.partOf() != null) {
			wanted.add(slot(form, card.partOf(), kind, span));
		}
		if (card.overTime() == Aggregation.SUM && span != null) {
			wantOverTime(form, card.id(), kind, span, wanted);
		}
		this.indicators.partsOf(card.id()).forEach((part) -> wanted.add(slot(form, part.id(), kind, span)));
		if (form.statedCompletion() != null || form.overPlan() != null) {
			goals.add(slot(form, card.id(), kind, span));
		}
	}

	/** What adds up to or from a figure: months, the year to date, what was before. */
	private static void wantOverTime(IndicatorValueForm form, UUID indicator, PeriodKind kind, Span span,
			Set<Slot> wanted) {
		Span month = monthOf(span);
		if (month != null && (kind == PeriodKind.MONTH || kind == PeriodKind.YTD)) {
			int last = (kind == PeriodKind.MONTH) ? 12 : month.first().number();
			IntStream.rangeClosed(1, last)
				.forEach((number) -> wanted.add(slot(form, indicator, PeriodKind.MONTH, monthOf(month, number))));
			wanted.add(slot(form, indicator, PeriodKind.YTD, month.yearToDate()));
			Span twoBefore = Objects.requireNonNull(month.previous()).previous();
			wanted.add(slot(form, indicator, PeriodKind.MONTH, twoBefore));
		}
		if (kind == PeriodKind.YTD && month != null && month.first().number() == 1) {
			wanted.add(slot(form, indicator, PeriodKind.YTD, Objects.requireNonNull(month.previous()).yearToDate()));
		}
		if (span.kind() == PeriodKind.YEAR && (kind == PeriodKind.YEAR || kind == PeriodKind.CUMULATIVE)) {
			wanted.add(slot(form, indicator, PeriodKind.YEAR, span));
			wanted.add(slot(form, indicator, PeriodKind.CUMULATIVE, span));
			wanted.add(slot(form, indicator, PeriodKind.CUMULATIVE, span.previous()));
		}
		if (kind == PeriodKind.CUMULATIVE && month != null) {
			wanted.add(slot(form, indicator, PeriodKind.YTD, month.yearToDate()));
		}
	}

	/** The month that a span is of or runs up to, {@code null} for anything else. */
	private static @Nullable Span monthOf(@Nullable Span span) {
		return (span != null && span.first().kind() == PeriodKind.MONTH
				&& (span.kind() == PeriodKind.MONTH || span.kind() == PeriodKind.YTD))
						? new Span(PeriodKind.MONTH, span.first(), span.first()) : null;
	}

	/** Another month of the same year. */
	static Span monthOf(Span month, int number) {
		Span.Granule other = new Span.Granule(PeriodKind.MONTH, month.first().year(), number);
		return new Span(PeriodKind.MONTH, other, other);
	}

	private void read(String table, String further, UUID root, Collection<Slot> wanted, Map<Slot, List<Value>> into) {
		if (!wanted.isEmpty()) {
			this.jdbc.query(STATED.formatted(further, table), (row) -> {
				into.computeIfAbsent(new Slot(row.getObject("series_id", UUID.class), row.getString("period_kind"),
						row.getString("span")), (slot) -> new ArrayList<>())
					.add(value(row));
			}, wanted.stream().map(Slot::series).toArray(UUID[]::new),
					wanted.stream().map(Slot::kind).toArray(String[]::new),
					wanted.stream().map(Slot::span).toArray(String[]::new), root);
		}
	}

	private static Value value(ResultSet row) throws SQLException {
		return new Value(row.getObject("id", UUID.class),
				Objects.requireNonNull(QuantityColumns.readStated(row, "amount")),
				Basis.valueOf(row.getString("basis")), row.getString("scope_note"), row.getBoolean("doubted"),
				List.of((UUID[]) row.getArray("doubts").getArray()));
	}

	private void add(RuleLine<IndicatorValueForm> line, Map<Slot, List<Value>> values) {
		IndicatorValueForm form = line.form();
		Period period = period(form);
		if (form.amount() != null && form.basis() != null && form.indicator() != null && form.pairing() != null
				&& period != null) {
			values
				.computeIfAbsent(slot(form, form.indicator(), period.kind(), period.span()),
						(slot) -> new ArrayList<>())
				.add(new Value(line.record(), form.amount(), form.basis(), form.scopeNote(), isDoubted(form),
						form.doubts()));
		}
	}

	/** Whether it says that it is in doubt, in words or by naming the other side. */
	static boolean isDoubted(IndicatorValueForm form) {
		return form.doubt() != null || !form.doubts().isEmpty();
	}

	private static Slot slot(IndicatorValueForm form, UUID indicator, PeriodKind kind, @Nullable Span span) {
		String subject = Objects.requireNonNullElse(form.subject(), "");
		UUID series = new Series(indicator, Objects.requireNonNull(form.pairing()), form.region(), subject).id();
		return new Slot(series, kind.code(), (span != null) ? span.toString() : "");
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

	/** The comparable period so many before. */
	private static @Nullable Span nth(@Nullable Span span, int before) {
		Span earlier = span;
		for (int i = 0; i < before && earlier != null; i++) {
			earlier = earlier.previousComparable();
		}
		return earlier;
	}

	/** The year up to the month before, {@code null} for January and anything else. */
	private static @Nullable Span monthBefore(@Nullable Span span) {
		if (span == null || span.kind() != PeriodKind.YTD || span.first().kind() != PeriodKind.MONTH
				|| span.first().number() == 1) {
			return null;
		}
		Span month = new Span(PeriodKind.MONTH, span.first(), span.first()).previous();
		return (month != null) ? month.yearToDate() : null;
	}

}
