package cn.xieshou.filing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.RuleHit;

/**
 * New records whose forms were read and checked as drafts before (已校验草稿): it is written
 * as the draft that it would have become then.
 *
 * @param type the record type
 * @param formVersion the version of the type's form by which the forms were read
 * @param lines its lines
 * @param note a word to the reviewers
 */
public record CheckedDraft(String type, int formVersion, List<Line> lines, @Nullable String note) {

	/**
	 * One line.
	 *
	 * @param pairing where its record belongs, {@code null} for what belongs to none
	 * @param form the JSON of the form as it was read
	 * @param hits what rules found in it
	 */
	public record Line(@Nullable UUID pairing, String form, List<RuleHit> hits) {

	}

}
