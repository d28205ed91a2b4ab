package cn.xieshou.reports;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table (栏目).
 *
 * @param number its number on the paper form
 * @param title its heading
 * @param group the heading above it, {@code null} for none
 * @param unit the unit that its numbers are printed in, {@code null} for none
 * @param partOf the number of the column that it is a part of (其中), {@code null} for none
 * @param source where its cells come from as {@link Source#parse} reads it, {@code null}
 * where the books have nothing of it
 * @param foot {@code sum} where the foot adds it up, {@code null} where it stays empty
 * @param personal whether it says who somebody is, so that no table carries it along
 */
record ReportColumn(int number, Words title, @Nullable Words group, @Nullable String unit, @Nullable Integer partOf,
		@Nullable String source, @Nullable String foot, @Nullable Boolean personal) {

	Source from() {
		return Source.parse(this.source);
	}

	boolean isSum() {
		return this.foot != null;
	}

	/** Whether somebody has to write it by hand, as the books have nothing of it. */
	boolean isTyped() {
		return this.source == null && !isPersonal();
	}

	boolean isPersonal() {
		return Boolean.TRUE.equals(this.personal);
	}

}
