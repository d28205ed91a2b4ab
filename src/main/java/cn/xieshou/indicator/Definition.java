package cn.xieshou.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator counts, in all versions (口径).
 *
 * @param text the version of now
 * @param textEn the same in English, {@code null} if it was not translated
 * @param changes what separates the versions, the earliest first
 */
public record Definition(String text, @Nullable String textEn, List<DefinitionChange> changes) {

	/** A definition that has not changed yet. */
	public static Definition of(String text, @Nullable String textEn) {
		return new Definition(text, textEn, List.of());
	}

	/** The version of now in the reader's language. */
	public String text(Locale locale) {
		return in(locale, this.text, this.textEn);
	}

	/**
	 * The version that is valid on a day, in the reader's language.
	 * @param day {@code null} for that of now
	 */
	public String text(Locale locale, @Nullable LocalDate day) {
		int at = (day != null) ? number(day) : number();
		if (at == number()) {
			return text(locale);
		}
		DefinitionChange next = this.changes.get(at - 1);
		return in(locale, Objects.requireNonNullElse(next.before(), ""), next.beforeEn());
	}

	private static String in(Locale locale, String text, @Nullable String textEn) {
		return (locale.getLanguage().equals("en") && textEn != null) ? textEn : text;
	}

	/** The number of the version of now, from 1. */
	public int number() {
		return this.changes.size() + 1;
	}

	/** The number of the version that is valid on a day, from 1. */
	public int number(LocalDate day) {
		return (int) this.changes.stream().filter((change) -> !change.validFrom().isAfter(day)).count() + 1;
	}

	/**
	 * The break between values of two periods.
	 * @param earlier the last day of the earlier period
	 * @param later the last day of the later one
	 * @return {@code null} if both belong to one version, or a day is not known
	 */
	public @Nullable DefinitionBreak between(@Nullable LocalDate earlier, @Nullable LocalDate later) {
		if (earlier == null || later == null || number(earlier) >= number(later)) {
			return null;
		}
		List<DefinitionChange> crossed = this.changes.subList(number(earlier) - 1, number(later) - 1);
		BigDecimal factor = BigDecimal.ONE;
		for (DefinitionChange change : crossed) {
			factor = (factor != null && change.factor() != null) ? factor.multiply(change.factor()) : null;
		}
		return new DefinitionBreak(crossed.get(crossed.size() - 1).validFrom(), factor);
	}

}
