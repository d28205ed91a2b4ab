package cn.xieshou.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;

/**
 * Says problems in Chinese and in English, as whoever reads them later may read either
 * (双语说明).
 */
@Component
class InBothLanguages {

	private final MessageSource messages;

	private final RuleTexts rules;

	InBothLanguages(MessageSource messages, RuleTexts rules) {
		this.messages = messages;
		this.rules = rules;
	}

	RowProblem of(String cell, Finding finding) {
		return new RowProblem(cell, null, finding.code().code(), finding.severity(),
				text(finding.message(), Locale.CHINESE), text(finding.remedy(), Locale.CHINESE),
				text(finding.message(), Locale.ENGLISH), text(finding.remedy(), Locale.ENGLISH), finding.proposal(),
				(finding.code() == Finding.Code.CHOICE_UNKNOWN) ? String.valueOf(finding.about()[0]) : null);
	}

	/** Something that is wrong with a field. */
	RowProblem of(@Nullable String field, String code, Finding.Severity severity, MessageSourceResolvable what) {
		return new RowProblem(null, field, code, severity, text(what, Locale.CHINESE), null, text(what, Locale.ENGLISH),
				null, null);
	}

	RowProblem of(Refusal refusal) {
		return of(refusal.field(), refusal.key(), Finding.Severity.ERROR, refusal);
	}

	RowProblem of(RuleHit hit) {
		Finding.Severity severity = hit.blocks() ? Finding.Severity.ERROR : Finding.Severity.WARNING;
		return new RowProblem(null, hit.hit().field(), hit.rule(), severity,
				in(Locale.CHINESE, () -> this.rules.message(hit.hit())),
				in(Locale.CHINESE, () -> this.rules.remedy(hit.rule())),
				in(Locale.ENGLISH, () -> this.rules.message(hit.hit())),
				in(Locale.ENGLISH, () -> this.rules.remedy(hit.rule())), null);
	}

	/** What a form is refused for, asked once in each language. */
	List<RowProblem> of(Supplier<List<FormProblem>> asked, Finding.Severity severity) {
		List<FormProblem> chinese = in(Locale.CHINESE, asked);
		List<FormProblem> english = in(Locale.ENGLISH, asked);
		return java.util.stream.IntStream.range(0, Math.min(chinese.size(), english.size()))
			.mapToObj((i) -> new RowProblem(null, chinese.get(i).field(), chinese.get(i).code(), severity,
					chinese.get(i).message(), null, english.get(i).message(), null, null))
			.toList();
	}

	String text(MessageSourceResolvable what, Locale language) {
		return this.messages.getMessage(what, language);
	}

	private static <T> T in(Locale language, Supplier<T> said) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(language);
		try {
			return said.get();
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

}
