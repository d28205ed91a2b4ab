package cn.xieshou.round;

import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;

/**
 * What a round is called on pages (轮次名称): a name that follows from its period in the
 * language of the reader, one that somebody chose as it is.
 */
@Component
class RoundNames {

	private final Labels labels;

	RoundNames(Labels labels) {
		this.labels = labels;
	}

	String of(Round round) {
		String usual = RoundReader.name(round.period(), round.kind());
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
		if (!english || !round.name().startsWith(usual)) {
			return round.name();
		}
		String number = round.name().substring(usual.length());
		if (!number.matches("(（\\d+）)?")) {
			return round.name();
		}
		number = number.replace("（", " (").replace("）", ")");
		return this.labels.text("round.usual." + round.kind().name(), round.period()) + number;
	}

}
