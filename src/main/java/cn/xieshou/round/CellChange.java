package cn.xieshou.round;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/**
 * What somebody writes into a cell (改格).
 *
 * @param field how the sender names the cell, for what is wrong with it
 * @param indicator the indicator as it is called
 * @param period the period
 * @param text the value as text, {@code null} or empty for none
 * @param absence why there is none
 * @param remark a sentence to the reviewers
 * @param evidence what it rests on, {@code null} to leave that as it is
 */
record CellChange(String field, String indicator, String period, @Nullable String text, @Nullable Absence absence,
		@Nullable String remark, @Nullable List<CellEvidence> evidence) {

	private static final int LONGEST_TEXT = 100;

	private static final int LONGEST_REMARK = 1000;

	private static final int MOST_CITED = 20;

	/** What is kept; a key or word such as 未报 alone says why there is no value. */
	StoredCell stored() {
		String said = blank(this.text);
		Absence by = (said != null && this.absence == null) ? CellText.absence(said) : null;
		return new StoredCell((by != null) ? null : said, (by != null) ? by : this.absence, blank(this.remark),
				(this.evidence != null) ? this.evidence.stream().map(CellEvidence::unnamed).toList() : null);
	}

	/** The files that it rests on. */
	Stream<UUID> files() {
		return (this.evidence == null) ? Stream.empty()
				: this.evidence.stream().map(CellEvidence::file).filter(Objects::nonNull);
	}

	private static @Nullable String blank(@Nullable String text) {
		return (text == null || !PlainText.isVisible(text)) ? null : text.strip();
	}

	/**
	 * Makes sure that it can be kept.
	 * @throws FormRejected if it is too long or says both
	 */
	void requireKeepable(Labels labels) {
		StoredCell cell = stored();
		if (cell.text() != null && cell.text().length() > LONGEST_TEXT) {
			throw rejected("value", "round.sheet.tooLong", labels, LONGEST_TEXT);
		}
		if (cell.text() != null && cell.absence() != null) {
			throw rejected("absence", "round.sheet.both", labels);
		}
		if (this.evidence != null && this.evidence.size() > MOST_CITED) {
			throw rejected("evidence", "round.sheet.evidenceMany", labels, MOST_CITED);
		}
		if (cell.remark() != null && cell.remark().length() > LONGEST_REMARK) {
			throw rejected("remark", "round.sheet.tooLong", labels, LONGEST_REMARK);
		}
	}

	FormRejected rejected(String part, String key, Labels labels, Object... arguments) {
		return new FormRejected(List.of(problem(part, key, labels.text(key, arguments))));
	}

	FormProblem problem(String part, String code, String message) {
		return new FormProblem(this.field + "." + part, code, message);
	}

}
