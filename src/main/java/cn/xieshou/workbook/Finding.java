package cn.xieshou.workbook;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is to be said about a cell (所见问题).
 *
 * @param code what it is
 * @param severity how much it matters
 * @param proposal the value to take instead, {@code null} if none is proposed
 * @param about what the sentence names
 */
public record Finding(Code code, Severity severity, @Nullable String proposal, Object... about) {

	/** How much a finding matters. */
	public enum Severity {

		/** To be seen. */
		NOTE,
		/** Doubtful; a value is taken if somebody says so. */
		WARNING,
		/** The row does not go in until it is mended. */
		ERROR

	}

	/** What can be found. */
	public enum Code {

		UNIT_IN_CELL(Severity.NOTE), APPROXIMATE(Severity.NOTE), DATE_NUMBER(Severity.NOTE),
		PERCENT_SCALE(Severity.NOTE), APOSTROPHE(Severity.NOTE), RARE_CHARACTER(Severity.NOTE),
		REMARK_IN_CELL(Severity.NOTE), SERIAL_IN_NAME(Severity.NOTE), EMPTY_MARK(Severity.NOTE), COMMENT(Severity.NOTE),
		HIDDEN(Severity.NOTE),
		/** A range where the form takes one number. */
		RANGE_ONLY(Severity.WARNING, "range"),
		/** A hidden row, which is imported like any other. */
		HIDDEN_ROW(Severity.NOTE, "hidden"), EXTERNAL_LINK(Severity.NOTE), BLANK(Severity.NOTE),
		DATE_INEXACT(Severity.NOTE), UNIT_DOUBT(Severity.WARNING), JUMP(Severity.WARNING), RANGE(Severity.WARNING),
		DATE_TWO_DIGIT_YEAR(Severity.WARNING), ZERO_LOST(Severity.WARNING), DITTO(Severity.WARNING),
		FORECAST(Severity.WARNING), PERIOD_OUTSIDE(Severity.WARNING), DURATION_NOT_DATE(Severity.WARNING),
		YTD_SUSPECTED(Severity.WARNING), WRONG_SOURCE(Severity.WARNING), REGION_OUTSIDE(Severity.WARNING),
		REGION_UNKNOWN(Severity.WARNING), FORMULA_STALE(Severity.WARNING), DUPLICATE(Severity.WARNING),
		TOTAL_DIFFERS(Severity.WARNING), COUNT_DIFFERS(Severity.WARNING), BALANCE_DIFFERS(Severity.WARNING),
		RATE_DIFFERS(Severity.WARNING), DATE_ORDER(Severity.WARNING), SECOND_TABLE(Severity.WARNING),
		PERIODS_ACROSS(Severity.WARNING), ROWS_ABOVE(Severity.WARNING), YEAR_OF_ABOVE(Severity.WARNING, "dateInexact"),
		/** The year of the table where a date has none. */
		YEAR_OF_TABLE(Severity.WARNING, "dateInexact"), LONE_NAME(Severity.WARNING),
		INDICATOR_OF_TITLE(Severity.WARNING), TABLE_BELOW(Severity.NOTE), GROUP_DOUBT(Severity.WARNING),
		PART_ROW(Severity.WARNING), SUM_DIFFERS(Severity.ERROR), PART_OVER_WHOLE(Severity.ERROR),
		FRACTION(Severity.ERROR), NEGATIVE(Severity.ERROR), WRONG_UNIT(Severity.ERROR), MISPLACED_COMMA(Severity.ERROR),
		NOT_A_NUMBER(Severity.ERROR), DATE_IMPOSSIBLE(Severity.ERROR), DATE_UNREADABLE(Severity.ERROR),
		CHOICE_UNKNOWN(Severity.ERROR), CREDIT_CODE(Severity.ERROR), DIGITS_LOST(Severity.ERROR),
		FORMULA_ERROR(Severity.ERROR), TEMPLATE_TEXT(Severity.ERROR), HEAD_CHANGED(Severity.ERROR),
		/** Another unit from a row on, in which the rows below are read. */
		HEAD_UNIT(Severity.WARNING, "headChanged");

		private final Severity severity;

		private final String code;

		private final String words;

		Code(Severity severity) {
			this(severity, null);
		}

		Code(Severity severity, @Nullable String known) {
			this.severity = severity;
			StringBuilder camel = new StringBuilder();
			for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
				camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
			}
			this.words = camel.toString();
			this.code = (known != null) ? known : this.words;
		}

		/** The code in problems of the API. */
		public String code() {
			return this.code;
		}

	}

	static Finding of(Code code, @Nullable String proposal, Object... about) {
		return new Finding(code, code.severity, proposal, about);
	}

	Finding as(Severity other) {
		return new Finding(this.code, other, this.proposal, this.about);
	}

	/**
	 * Whether the value is only proposed: it is shown, but counts once somebody takes it.
	 */
	public boolean isAsked() {
		return this.code == Code.EMPTY_MARK && this.proposal != null;
	}

	/** The same where a form takes no range: then none is proposed. */
	public Finding withoutRange() {
		return (this.code == Code.RANGE) ? new Finding(Code.RANGE_ONLY, this.severity, null, this.about) : this;
	}

	/** The sentence: what is so. */
	public MessageSourceResolvable message() {
		return resolvable("workbook.found." + this.code.words);
	}

	/** What to do about it. */
	public MessageSourceResolvable remedy() {
		return resolvable("workbook.remedy." + this.code.words);
	}

	private MessageSourceResolvable resolvable(String key) {
		Object[] arguments = new Object[this.about.length + 1];
		System.arraycopy(this.about, 0, arguments, 0, this.about.length);
		arguments[this.about.length] = (this.proposal != null) ? this.proposal : "";
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments, this.code.code());
	}

}
