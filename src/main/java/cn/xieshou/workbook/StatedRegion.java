package cn.xieshou.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The region that all rows of a table are of (全表地区), where no column has it: the name of
 * the sheet, a line of its own above the head, or the title.
 */
final class StatedRegion {

	private static final Pattern LINE = Pattern
		.compile("(?:(?:填报|报送|统计)?(?:单位|地区|县区|县|区域|所在地区|所属地区)(?:\\([^()]*\\))?[:：])?(\\p{IsHan}{2,12})");

	private static final Pattern FRONT = Pattern
		.compile("(?:附[件表]?\\d*[:：、.]?)?(\\p{IsHan}{2,9}?[县市区州旗])(?![县市区州旗]).*");

	private final RegionNames regions;

	private final @Nullable String pairing;

	StatedRegion(RegionNames regions, @Nullable String pairing) {
		this.regions = regions;
		this.pairing = pairing;
	}

	@Nullable String of(Grid grid, RowKind[] kinds, Stated stated, SheetLayout.Across across) {
		String sheet = this.regions.find(grid.title());
		if (sheet != null) {
			return sheet;
		}
		String line = ofLine(grid, kinds);
		return (line != null || across == SheetLayout.Across.NOTHING) ? line : ofTitle(grid, stated.title());
	}

	/** A line above the records with nothing but the name of a region. */
	private @Nullable String ofLine(Grid grid, RowKind[] kinds) {
		for (int row = 1; row < kinds.length && kinds[row] != RowKind.DATA; row++) {
			boolean above = kinds[row] == RowKind.INFO || kinds[row] == RowKind.TITLE;
			for (Cell cell : above ? grid.row(row).cells().values() : java.util.List.<Cell>of()) {
				Matcher named = LINE.matcher(cell.word());
				boolean said = grid.row(row).cells().size() == 1 || UnitRow.isBeside(grid.row(row).cells())
						|| cell.word().indexOf(':') > 0;
				String code = (said && named.matches()) ? this.regions.find(named.group(1)) : null;
				if (code != null) {
					return code;
				}
			}
		}
		return null;
	}

	/**
	 * The region that a title begins with, where the tables of a sheet are told apart by
	 * it.
	 */
	private @Nullable String ofTitle(Grid grid, String title) {
		String own = front(Cell.word(title));
		for (int row = 1; own != null && row <= grid.rows(); row++) {
			String other = (grid.row(row).cells().size() == 1)
					? front(grid.row(row).cells().firstEntry().getValue().word()) : null;
			if (other != null && !other.equals(own)) {
				return own;
			}
		}
		return null;
	}

	private @Nullable String front(String word) {
		Matcher named = FRONT.matcher(word);
		boolean known = named.matches() && (this.pairing == null || !this.pairing.contains(named.group(1)));
		String code = known ? this.regions.find(named.group(1)) : null;
		return (code != null && !code.endsWith("00")) ? code : null;
	}

}
