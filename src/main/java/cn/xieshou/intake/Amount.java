package cn.xieshou.intake;

import cn.xieshou.values.grammar.QuantityReading;

/**
 * A number with its unit in a text (数量及其位置).
 *
 * @param from where it begins, with a word that bounds it
 * @param to where it ends
 * @param bare where its number begins, behind words that bound it
 * @param quote the text from one to the other
 * @param reading what the grammar reads from it
 * @param doubtful whether it may be something else
 */
record Amount(int from, int to, int bare, String quote, QuantityReading reading, boolean doubtful) {

	/** The same in a text in which it begins later. */
	Amount moved(int by) {
		return new Amount(this.from + by, this.to + by, this.bare + by, this.quote, this.reading, this.doubtful);
	}

	boolean isRate() {
		return this.reading.unit().symbol().equals("%") || this.reading.unit().symbol().equals("‰");
	}

	boolean isPoints() {
		return this.reading.unit().symbol().endsWith("百分点");
	}

	boolean isPlace() {
		return this.reading.unit().symbol().equals("位");
	}

	boolean isMoney() {
		return this.reading.unit().base().equals("元");
	}

	/** Whether the two count or measure the same. */
	boolean isLike(Amount other) {
		return this.reading.unit().isComparableWith(other.reading.unit());
	}

}
