package cn.xieshou.posting;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Refusal;

/**
 * The table of a record type forbids what was to be posted (违反约束). Told in the words of
 * the constraint, or in general ones where it has none.
 */
final class BrokenConstraint extends Refusal {

	BrokenConstraint(String name) {
		this(null, name);
	}

	/**
	 * By one line of several.
	 * @param line its place in the filing, {@code lines[3]}, null if it is not known
	 */
	BrokenConstraint(@Nullable String line, String name) {
		super(line, "constraint." + name, new Object[] { name });
	}

	@Override
	public String[] getCodes() {
		return new String[] { key(), "constraint.other" };
	}

}
