package cn.xieshou.posting;

import cn.xieshou.values.Refusal;

/**
 * The table of a record type forbids what was to be posted (违反约束). Told in the words of
 * the constraint, or in general ones where it has none.
 */
final class BrokenConstraint extends Refusal {

	BrokenConstraint(String name) {
		super("constraint." + name, name);
	}

	@Override
	public String[] getCodes() {
		return new String[] { key(), "constraint.other" };
	}

}
