package cn.xieshou.plausibility;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Series;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * Where a value of a series stands (序列中的位置).
 *
 * @param series the series
 * @param kind the code of the kind of its period
 * @param span its stretch, empty for none
 */
record SeriesSlot(UUID series, String kind, String span) {

	/** Of the pairing, region and subject of a form, and any indicator. */
	static SeriesSlot of(IndicatorValueForm form, UUID indicator, PeriodKind kind, @Nullable Span span) {
		String subject = Objects.requireNonNullElse(form.subject(), "");
		UUID series = new Series(indicator, Objects.requireNonNull(form.pairing()), form.region(), subject).id();
		return new SeriesSlot(series, kind.code(), (span != null) ? span.toString() : "");
	}

}
