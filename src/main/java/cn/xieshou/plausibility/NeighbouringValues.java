package cn.xieshou.plausibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * What the books and the filing state beside the figure of one line (相邻数值).
 */
final class NeighbouringValues {

	private final IndicatorValueForm form;

	private final IndicatorCard card;

	private final Period period;

	private final UUID record;

	private final SeriesValues.Loaded loaded;

	private final Indicators indicators;

	NeighbouringValues(IndicatorValueForm form, IndicatorCard card, Period period, UUID record,
			SeriesValues.Loaded loaded, Indicators indicators) {
		this.form = form;
		this.card = card;
		this.period = period;
		this.record = record;
		this.loaded = loaded;
		this.indicators = indicators;
	}

	/** Other values of the same series and period. */
	List<SeriesValues.Value> same() {
		return at(slot(this.form, this.card.id(), this.period.span()));
	}

	/** The actual values of a comparable period so many before, 1 for the last. */
	List<SeriesValues.Value> comparable(int before) {
		return actual(EarlierSpans.comparable(this.period.span(), before));
	}

	/** The values that growth is measured against, those alike (同类). */
	List<SeriesValues.Value> growthBase() {
		Span base = growthSpan();
		return (base != null) ? counted(alike(at(slot(this.form, this.card.id(), base)))).stream()
			.filter((value) -> value.whose().equals(SeriesValues.Whose.of(this.form)))
			.toList() : List.of();
	}

	/** The stretch that growth is measured against. */
	@Nullable Span growthSpan() {
		Span base = this.form.growthBase();
		return (base != null) ? base : EarlierSpans.comparable(this.period.span(), 1);
	}

	/**
	 * The change of the definition since the period that growth is measured against.
	 */
	@Nullable DefinitionBreak crossed() {
		return crossedSince(growthSpan());
	}

	private @Nullable DefinitionBreak crossedSince(@Nullable Span earlier) {
		return this.card.definitions().between((earlier != null) ? earlier.endsOn() : null, this.period.endsOn());
	}

	/** The actual values of the unit just before. */
	List<SeriesValues.Value> justBefore() {
		Span span = this.period.span();
		return actual((span != null) ? span.previous() : null);
	}

	/**
	 * The actual values of the year up to the month before, none of another version of
	 * the definition.
	 */
	List<SeriesValues.Value> yearToMonthBefore() {
		Span before = EarlierSpans.monthBefore(this.period.span());
		return (crossedSince(before) == null) ? actual(before) : List.of();
	}

	/** The values of the whole that this is a part of. */
	List<SeriesValues.Value> whole() {
		UUID whole = this.card.partOf();
		return (whole != null) ? alike(at(slot(this.form, whole, this.period.span()))) : List.of();
	}

	/** The same, also a forecast beside what was and the other way round. */
	List<SeriesValues.Value> wholeOfAnyBasis() {
		UUID whole = this.card.partOf();
		return (whole != null) ? at(slot(this.form, whole, this.period.span())) : List.of();
	}

	/** The parts of this whole that the catalogue knows. */
	List<IndicatorCard> partCards() {
		return this.indicators.partsOf(this.card.id());
	}

	/** The values of one part of this whole. */
	List<SeriesValues.Value> part(IndicatorCard part) {
		return alike(at(slot(this.form, part.id(), this.period.span())));
	}

	/** The values of the parts of this whole. */
	List<SeriesValues.Value> parts() {
		return this.indicators.partsOf(this.card.id())
			.stream()
			.flatMap((part) -> alike(at(slot(this.form, part.id(), this.period.span()))).stream())
			.toList();

	}

	/**
	 * The month that the figure is of or runs up to, {@code null} for anything else.
	 */
	@Nullable Span month() {
		return EarlierSpans.monthOf(this.period.span());
	}

	/** Which kind of period it is of. */
	PeriodKind kind() {
		return this.period.kind();
	}

	/** The actual values of the same series in another kind of period. */
	List<SeriesValues.Value> actual(PeriodKind kind, @Nullable Span span) {
		return (span == null) ? List.of()
				: at(SeriesSlot.of(this.form, this.card.id(), kind, span)).stream()
					.filter((value) -> value.basis() == Basis.ACTUAL && !value.doubted())
					.toList();
	}

	/**
	 * The one actual value there, {@code null} if there is none or it says nothing
	 * exactly; the figure itself where it stands there.
	 */
	SeriesValues.@Nullable Value exact(PeriodKind kind, @Nullable Span span) {
		if (kind == this.period.kind() && span != null && span.equals(this.period.span())) {
			return own();
		}
		List<SeriesValues.Value> values = actual(kind, span);
		return (values.size() == 1 && values.get(0).amount().isExact()) ? values.get(0) : null;
	}

	/** The figure itself, where it says anything exactly. */
	private SeriesValues.@Nullable Value own() {
		return (this.form.amount() == null || !this.form.amount().isExact()) ? null
				: SeriesValues.Value.of(this.record, this.form.amount(), this.form);
	}

	/** A hit that rests on some values, of which the figure itself is none to cite. */
	Hit resting(Hit hit, Collection<SeriesValues.Value> values) {
		Hit cited = hit;
		for (SeriesValues.Value value : values) {
			cited = value.record().equals(this.record) ? cited : cited.citing("indicator-values", value.record());
		}
		return cited;
	}

	/** Whether its definition has not changed since the end of an earlier span. */
	boolean isUnbrokenSince(Span earlier) {
		return crossedSince(earlier) == null;
	}

	/** The name of the whole that this is a part of. */
	@Nullable String wholeName() {
		IndicatorCard whole = this.indicators.of(this.card.partOf());
		return (whole != null) ? whole.name() : null;
	}

	/** The targets of what really was, as the indicator counts it. */
	List<SeriesValues.Value> targets() {
		boolean measured = this.form.basis() == Basis.ACTUAL && this.form.scopeNote() == null;
		return !measured ? List.of()
				: this.loaded.targets().getOrDefault(slot(this.form, this.card.id(), this.period.span()), List.of());
	}

	/** The day that the figure speaks of, {@code null} if it says none. */
	@Nullable LocalDate on() {
		return this.period.endsOn();
	}

	IndicatorCard card() {
		return this.card;
	}

	private List<SeriesValues.Value> actual(@Nullable Span span) {
		return (span != null) ? at(slot(this.form, this.card.id(), span)).stream()
			.filter((value) -> value.basis() == Basis.ACTUAL)
			.toList() : List.of();
	}

	private List<SeriesValues.Value> alike(List<SeriesValues.Value> values) {
		return values.stream().filter((value) -> value.basis() == this.form.basis()).toList();
	}

	/** Those that count what this one counts. */
	List<SeriesValues.Value> counted(List<SeriesValues.Value> values) {
		return values.stream().filter((value) -> Objects.equals(value.scopeNote(), this.form.scopeNote())).toList();
	}

	private List<SeriesValues.Value> at(SeriesSlot slot) {
		return this.loaded.values()
			.getOrDefault(slot, List.of())
			.stream()
			.filter((value) -> !value.record().equals(this.record)
					&& value.amount().unit().isComparableWith(Objects.requireNonNull(this.form.amount()).unit()))
			.toList();
	}

	private SeriesSlot slot(IndicatorValueForm form, UUID indicator, @Nullable Span span) {
		return SeriesSlot.of(form, indicator, this.period.kind(), span);
	}

}
