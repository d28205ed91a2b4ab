package cn.xieshou.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.GrowthGrammar;
import cn.xieshou.values.grammar.PeriodGrammar;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Unreadable;

/** Reads values, periods and growth as forms do, by program. */
@RestController
@RequestMapping("/api/v1/readings")
class ReadingApi {

	private final Indicators indicators;

	private final Labels labels;

	private final Clock clock;

	ReadingApi(Indicators indicators, Labels labels, Clock clock) {
		this.indicators = indicators;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * Reads a quantity.
	 * @param text the text, {@code 1万余人}
	 * @param unit a unit of what is asked for, in which a number without one is
	 * @param indicator the code of an indicator whose unit it is; money may be in any
	 * currency then
	 */
	@GetMapping("/quantity")
	Map<String, @Nullable Object> quantity(@RequestParam String text,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String indicator) {
		Unit own = (indicator != null) ? unitOf(indicator) : null;
		Unit usual = (unit != null) ? known(unit) : null;
		Unit asked = (usual == null || (own != null && !usual.isComparableWith(own))) ? own : usual;
		return read(() -> ReadingJson.of(text,
				(indicator != null && asked != null) ? said(text, asked) : QuantityGrammar.read(text, asked)));
	}

	/** A value of an indicator of money may be in any currency, as a filing takes it. */
	private static QuantityReading said(String text, Unit asked) {
		QuantityReading read = QuantityGrammar.readAny(text, asked);
		return (read.unit().isKin(asked) && !read.unit().isComparableWith(asked)) ? read
				: QuantityGrammar.read(text, asked);
	}

	/**
	 * Reads a period.
	 * @param text the text, {@code 2024年1—11月}
	 * @param on the day from which relative words count, today if there is none
	 */
	@GetMapping("/period")
	Map<String, @Nullable Object> period(@RequestParam String text,
			@RequestParam(required = false) @Nullable String on) {
		LocalDate day = (on != null) ? day(on) : Days.today(this.clock);
		return read(() -> ReadingJson.of(text, PeriodGrammar.read(text, day)));
	}

	/**
	 * Reads a growth.
	 * @param text the text, {@code 同比增长20%}
	 */
	@GetMapping("/growth")
	Map<String, @Nullable Object> growth(@RequestParam String text) {
		return read(() -> ReadingJson.of(text, GrowthGrammar.read(text)));
	}

	private Unit unitOf(String indicator) {
		return this.indicators.find(indicator)
			.map(IndicatorCard::unit)
			.orElseThrow(() -> new FormRejected(List.of(new FormProblem("indicator",
					Unreadable.Reason.UNREADABLE.code(), this.labels.text("reading.unknownIndicator")))));
	}

	private Unit known(String unit) {
		return Unit.find(unit.strip()).orElseThrow(() -> rejected("unit", Unreadable.Reason.UNKNOWN_UNIT.code(), unit));
	}

	private LocalDate day(String on) {
		try {
			return Days.parse(on);
		}
		catch (IllegalArgumentException ex) {
			throw rejected("on", Unreadable.Reason.OUT_OF_BOUNDS.code(), "");
		}
	}

	private Map<String, @Nullable Object> read(Supplier<Map<String, @Nullable Object>> reading) {
		try {
			return reading.get();
		}
		catch (Unreadable ex) {
			throw rejected("text", ex.reason().code(), ex.about());
		}
	}

	private FormRejected rejected(String field, String code, String about) {
		String key = "reading." + code + (about.isEmpty() ? "" : ".about");
		return new FormRejected(List.of(new FormProblem(field, code, this.labels.text(key, about))));
	}

}
