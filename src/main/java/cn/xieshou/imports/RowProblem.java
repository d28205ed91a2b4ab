package cn.xieshou.imports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.Finding;

/**
 * What is to be said about a cell of a row, in both languages (行问题).
 *
 * @param cell the address of the cell or cells, {@code null} if it is the whole row
 * @param field the field of the form, {@code null} if none is at fault
 * @param code what kind of problem it is
 * @param severity how much it matters
 * @param message what is so
 * @param remedy what to do about it, {@code null} if the message says so
 * @param messageEn the message in English
 * @param remedyEn the remedy in English
 * @param proposal the value to take instead, {@code null} if none is proposed
 * @param word the word that is not known, {@code null} if it is about none
 */
record RowProblem(@Nullable String cell, @Nullable String field, String code, Finding.Severity severity, String message,
		@Nullable String remedy, String messageEn, @Nullable String remedyEn, @Nullable String proposal,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String word) {

	/** One that is about no word. */
	RowProblem(@Nullable String cell, @Nullable String field, String code, Finding.Severity severity, String message,
			@Nullable String remedy, String messageEn, @Nullable String remedyEn, @Nullable String proposal) {
		this(cell, field, code, severity, message, remedy, messageEn, remedyEn, proposal, null);
	}

	boolean isError() {
		return this.severity == Finding.Severity.ERROR;
	}

	/** The same at a cell and a field. */
	RowProblem at(@Nullable String otherCell, @Nullable String otherField) {
		return new RowProblem(otherCell, otherField, this.code, this.severity, this.message, this.remedy,
				this.messageEn, this.remedyEn, this.proposal, this.word);
	}

	/** The letters of its column, {@code null} if it is the whole row. */
	@Nullable String column() {
		return (this.cell != null) ? A1.letters(A1.column(this.cell.split(":")[0])) : null;
	}

	/** What is so, and what to do about it, in a language. */
	String sentence(Locale language) {
		boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
		String what = english ? this.messageEn : this.message;
		String then = english ? this.remedyEn : this.remedy;
		boolean ended = what.matches("(?s).*[.。?？;；]");
		return (then == null) ? what : what + (english ? (ended ? " " : ". ") : (ended ? "" : "。")) + then;
	}

}
