package cn.xieshou.workbook;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.ColumnGuess.Certainty;
import cn.xieshou.workbook.ColumnGuess.Ignored;

/**
 * A list below another one on the same sheet (下方的另一份清单): where its own head names all its
 * columns it is laid out like a sheet of its own, so that it can be corrected by itself.
 */
final class ListBelow {

	private static final Pattern NAME = Pattern.compile("(.*)（第(\\d{1,7})行起）");

	/**
	 * So many other heads of a sheet are looked at, as each lays out what is below it.
	 */
	private static final int MOST_LOOKED_AT = 5;

	/** The longest name of a sheet that spreadsheets take. */
	private static final int LONGEST = 31;

	/** Lists of what is not there yet, or no more. */
	private static final Pattern OTHER_STATE = Pattern.compile(".*(拟|储备|退出|取消|意向|洽谈|淘汰|终止|计划|备选).*");

	private final SheetLayout above;

	private final FieldCatalogue fields;

	private final Context context;

	ListBelow(SheetLayout above, FieldCatalogue fields, Context context) {
		this.above = above;
		this.fields = fields;
		this.context = context;
	}

	/** The row of the head of a list below, 0 if there is none that is clear. */
	int head() {
		if (this.above.across() != SheetLayout.Across.NOTHING) {
			return 0;
		}
		for (int row : this.above.rows(RowKind.HEAD_REPEATED)
			.stream()
			.filter(this::isOther)
			.limit(MOST_LOOKED_AT)
			.toList()) {
			SheetLayout below = Layouts.below(this.above, row, this.fields, this.context);
			if (below != null && isClear(below) && !isOfOtherState(row)) {
				return row;
			}
		}
		return 0;
	}

	/** Whether a head is not just that of the list above on another page. */
	private boolean isOther(int row) {
		return this.above.grid().row(row).cells().entrySet().stream().anyMatch((cell) -> {
			String word = cell.getValue().word();
			return !word.isEmpty()
					&& this.above.head().path(cell.getKey()).stream().noneMatch((head) -> Cell.word(head).equals(word));
		});
	}

	/** The row where it begins, with what stands right above its head. */
	int start(int head) {
		int start = head;
		while (isOver(start - 1)) {
			start--;
		}
		return start;
	}

	private boolean isOver(int row) {
		int last = this.above.head().rows().get(this.above.head().rows().size() - 1);
		return row > last && switch (this.above.kind(row)) {
			case SECTION, INFO, TITLE, BLANK -> true;
			default -> false;
		};
	}

	private boolean isOfOtherState(int head) {
		for (int row = start(head); row < head; row++) {
			if (this.above.grid()
				.row(row)
				.cells()
				.values()
				.stream()
				.anyMatch((cell) -> OTHER_STATE.matcher(cell.word()).matches())) {
				return true;
			}
		}
		return false;
	}

	/** Whether each column is known and another than in the list above. */
	private boolean isClear(SheetLayout below) {
		Set<String> here = new HashSet<>();
		Set<String> there = new HashSet<>();
		below.columns().forEach((column) -> here.add(column.letters() + column.fields()));
		this.above.columns().forEach((column) -> there.add(column.letters() + column.fields()));
		boolean named = below.columns()
			.stream()
			.anyMatch((column) -> column.fields()
				.stream()
				.map(this.fields::find)
				.anyMatch((field) -> field != null && field.identity() && field.target().equals("name")));
		long known = below.columns().stream().filter((column) -> column.certainty() == Certainty.MATCHES).count();
		return named && known > 1 && below.dataRows() > 0 && below.across() == SheetLayout.Across.NOTHING
				&& !here.equals(there)
				&& below.columns()
					.stream()
					.allMatch(
							(column) -> column.certainty() == Certainty.MATCHES || column.ignored() == Ignored.SERIAL);
	}

	/** What the part of a sheet from a row on is called. */
	static String name(Grid sheet, int start) {
		String end = "（第" + start + "行起）";
		String title = sheet.title();
		return title.substring(0, Math.min(title.length(), LONGEST - end.length())) + end;
	}

	/** Whether a part of a sheet may be called so. */
	static boolean isOf(Grid sheet, String name) {
		Matcher named = NAME.matcher(name);
		return named.matches() && sheet.title().startsWith(named.group(1));
	}

	/** The part of a sheet that is called so, {@code null} if there is none. */
	static @Nullable Grid part(Workbook workbook, @Nullable String name) {
		Matcher named = NAME.matcher((name != null) ? name : "");
		if (!named.matches()) {
			return null;
		}
		int start = Integer.parseInt(named.group(2));
		return workbook.sheets()
			.stream()
			.filter((sheet) -> !sheet.title().equals(name) && sheet.title().startsWith(named.group(1)))
			.filter((sheet) -> start > 1 && start <= sheet.rows())
			.findFirst()
			.map((sheet) -> sheet.part(name, start, sheet.rows()))
			.orElse(null);
	}

}
