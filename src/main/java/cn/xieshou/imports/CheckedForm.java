package cn.xieshou.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.RuleHit;

/**
 * A form of a row as it was read and checked (已校验表单), ready to be written as a line of a
 * draft.
 *
 * @param formVersion the version of the type's form by which it was read
 * @param pairing where its record belongs, {@code null} for what belongs to none
 * @param form its JSON, which names records by their ids
 * @param hits what rules found in it
 * @param named the records that it names, as type and id
 */
record CheckedForm(int formVersion, @Nullable UUID pairing, String form, List<RuleHit> hits, Set<String> named) {

	CheckedForm with(List<RuleHit> found) {
		return new CheckedForm(this.formVersion, this.pairing, this.form, found, this.named);
	}

	/** How a record that is named is written. */
	static String named(String type, UUID record) {
		return type + " " + record;
	}

}
