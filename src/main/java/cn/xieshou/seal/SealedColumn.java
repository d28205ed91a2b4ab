package cn.xieshou.seal;

/**
 * A column whose values are sealed (加密列), declared as a bean by the room that owns it.
 *
 * @param table its table
 * @param key the column that names a row
 * @param column its name
 * @param binary whether it holds bytes, not text
 * @param bound whether a value is bound to its row
 */
public record SealedColumn(String table, String key, String column, boolean binary, boolean bound) {

	public static SealedColumn text(String table, String key, String column) {
		return new SealedColumn(table, key, column, false, true);
	}

	/** Of bytes that may move from row to row. */
	public static SealedColumn bytes(String table, String key, String column) {
		return new SealedColumn(table, key, column, true, false);
	}

	/** Where the value of a row belongs. */
	public String place(Object row) {
		return this.bound ? this.table + "." + this.column + " " + row : "";
	}

}
