package cn.xieshou.reports;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A text in both languages (双语文字).
 *
 * @param zh in Chinese
 * @param en in English
 */
record Words(String zh, String en) {

	/** In the language of the reader. */
	String text() {
		return LocaleContextHolder.getLocale().getLanguage().equals("en") ? this.en : this.zh;
	}

}
