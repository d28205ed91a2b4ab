package cn.xieshou.headline;

import cn.xieshou.indicator.IndicatorCard;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An indicator among the key figures of a page (关键指标).
 *
 * @param indicator the indicator
 * @param title what it is called there
 * @param titleEn the same in English
 * @param note the indicator shown small below it, {@code null} if there is none
 * @param noteTitle what that is called there, empty without one
 * @param noteTitleEn the same in English
 */
public record Headline(IndicatorCard indicator, String title, String titleEn, @Nullable IndicatorCard note,
		String noteTitle, String noteTitleEn) {

	/** What it is called in the reader's language. */
	public String title(Locale locale) {
		return locale.getLanguage().equals("en") ? this.titleEn : this.title;
	}

	/** What the note is called in the reader's language. */
	public String noteTitle(Locale locale) {
		return locale.getLanguage().equals("en") ? this.noteTitleEn : this.noteTitle;
	}

}
