package cn.xieshou.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A row with its filled cells by column (行). Kept packed, so that a sheet of a hundred
 * thousand rows takes no more memory than its text.
 *
 * @param number counts from 1
 * @param cells the filled cells
 */
public record Row(int number, NavigableMap<Integer, Cell> cells) {

	private static final Cell.Kind[] KINDS = Cell.Kind.values();

	public Cell cell(int column) {
		return this.cells.getOrDefault(column, Cell.BLANK);
	}

	byte[] packed() {
		byte[][] texts = new byte[this.cells.size() * 3][];
		int size = 0;
		int at = 0;
		for (Cell cell : this.cells.values()) {
			texts[at] = bytes(cell.text());
			texts[at + 1] = bytes(cell.unit());
			texts[at + 2] = bytes(cell.formula());
			size += 3 + 12 + texts[at].length + texts[at + 1].length + texts[at + 2].length;
			at += 3;
		}
		ByteBuffer packed = ByteBuffer.allocate(size);
		at = 0;
		for (var entry : this.cells.entrySet()) {
			packed.putShort(entry.getKey().shortValue()).put((byte) entry.getValue().kind().ordinal());
			for (int i = 0; i < 3; i++, at++) {
				packed.putInt(texts[at].length).put(texts[at]);
			}
		}
		return packed.array();
	}

	static Row unpacked(int number, byte @Nullable [] bytes) {
		NavigableMap<Integer, Cell> cells = new TreeMap<>();
		ByteBuffer packed = ByteBuffer.wrap((bytes != null) ? bytes : new byte[0]);
		while (packed.hasRemaining()) {
			int column = packed.getShort();
			Cell.Kind kind = KINDS[packed.get()];
			String text = string(packed);
			String unit = string(packed);
			String formula = string(packed);
			cells.put(column, new Cell(kind, text, unit.isEmpty() ? null : unit, formula.isEmpty() ? null : formula));
		}
		return new Row(number, cells);
	}

	private static byte[] bytes(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

	private static String string(ByteBuffer packed) {
		byte[] text = new byte[packed.getInt()];
		packed.get(text);
		return new String(text, StandardCharsets.UTF_8);
	}

}
