package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * The indicators that heads and the title name where no column does (表头指标、标题指标): what
 * stands over a column without periods, places and units, otherwise what the whole table
 * is called.
 */
final class IndicatorHeads {

	private static final String COUNTED_FOR = "本月(数|新增)?|当月(数)?|本期|(本年|全年)?累计(数)?|年度累计|(实际)?(完成|到位)(数|值|情况)?|实际(数|值)?|实绩|绝对[数值量]|总量|(截至)?(目前|本月[末底]?)|年初至今";

	private static final String WHOLE = "合计|小计|总数|总计";

	/** What says how much and not of what. */
	private static final String GENERAL = COUNTED_FOR + "|" + WHOLE + "|人数|金额|数量|数值|数据|数|值|户数|家数|个数|次数";

	private static final Pattern ANNEX = Pattern.compile("附[件表]?[\\d一二三四五六七八九十]*|表[\\d一二三四五六七八九十]+[、.:-]?|.*[:：].*");

	private static final Pattern NUMBERED = Pattern.compile(
			"^(?:附[件表]|表)(?:\\d{1,2}(?=20\\d\\d)|\\d{1,2}(?!\\d)|[一二三四五六七八九十]{1,3})?(?:[-—]\\d{1,2}(?!\\d))?[、.:]?");

	private static final Pattern PERIOD = Pattern
		.compile("(?:截[至止]到?)?20\\d{2}年?度?(?:第?[一二三四1-4]季度|前[一二三四]季度|[上下]半年|(?:\\d{1,2}月?[-—~至])?\\d{1,2}月[份底末]?|全年)?");

	private static final Pattern PAIRING = Pattern.compile("^\\p{IsHan}{2,9}[—–－-]{1,2}\\p{IsHan}{2,7}?[县市区州]");

	private static final Pattern ALL_PLACES = Pattern.compile("^(?:各|全)(?:地级?市|县\\(市、?区\\)|县市区|县区|市县|县|市|区|州|省|地区)?的?");

	private static final Pattern KIND_OF_TABLE = Pattern
		.compile("(?:分(?:月|季|年|县区|县|市|地区)|月度|季度|年度|逐月|进展|完成|推进|落实)*(?:情况|统计|汇总|一览|明细|数据|台账|快报|通报|对照)*(?:表|册|清单)?$");

	/** What covers more than one indicator. */
	private static final Pattern SEVERAL = Pattern
		.compile(".*(?:指标|项目|工作|任务|协作|支援|帮扶|台账|清单|企业|园区|事项)|.*(?:主要|各项|有关|相关).*");

	private static final int SHORTEST = 3;

	private static final int LONGEST = 30;

	private final HeadRows head;

	private final HeadPlaces places;

	private final Map<Integer, List<String>> parts = new HashMap<>();

	private final Map<Integer, String> unitWords = new HashMap<>();

	private final @Nullable String title;

	IndicatorHeads(HeadRows head, HeadPlaces places, Stated stated, RegionNames regions) {
		this.head = head;
		this.places = places;
		this.title = title(stated, regions);
		head.paths().forEach((column, path) -> {
			this.parts.put(column,
					HeadRows.names(path).stream().filter((name) -> !HeadPeriods.is(name) && !places.is(name)).toList());
			for (int i = path.size() - 1; i > 0 && !this.unitWords.containsKey(column); i--) {
				if (HeadRows.named(path.get(i)) != null) {
					this.unitWords.put(column, Cell.word(path.get(i)));
				}
			}
		});
	}

	/**
	 * The indicator of a column, without the words for how long it was counted;
	 * {@code null} if neither heads nor title name one.
	 */
	@Nullable String of(int column) {
		List<String> path = new ArrayList<>(this.parts.getOrDefault(column, List.of()));
		String unit = this.unitWords.get(column);
		if (unit != null && !path.isEmpty() && tellsApart(column, path, unit)) {
			path.add(unit);
		}
		if (path.isEmpty()) {
			return this.title;
		}
		String leaf = path.get(path.size() - 1);
		if (path.size() == 1) {
			return (this.title != null && isShort(Cell.word(leaf), this.title)) ? this.title
					: leaf.replaceFirst("^(本月|当月|本期|本年累计|累计)(?=.{2})", "");
		}
		String parent = path.get(path.size() - 2);
		return leaf.matches(COUNTED_FOR + "|" + WHOLE) ? parent
				: leaf.matches("其中.*|人数|金额|数量|.{1,3}") ? parent + "/" + leaf : leaf;
	}

	/** Whether a head says less than the title: 人数, or 收入 below 人均可支配收入. */
	private static boolean isShort(String leaf, String title) {
		return leaf.matches(GENERAL) || (title.endsWith(leaf) && title.length() > leaf.length());
	}

	/** Whether the heads of a column say of what its numbers are. */
	boolean isNamed(int column) {
		return this.parts.getOrDefault(column, List.of())
			.stream()
			.anyMatch((name) -> !Cell.word(name).matches(GENERAL));
	}

	/** Whether only the title says of what the numbers of a column are. */
	boolean isTitled(int column) {
		return this.title != null && this.title.equals(of(column))
				&& !this.parts.getOrDefault(column, List.of()).contains(this.title);
	}

	/**
	 * Whether the unit over a column is what tells it from its neighbour, as 人次 from 次数
	 * under 党政互访.
	 */
	private boolean tellsApart(int column, List<String> path, String unit) {
		Unit own = HeadRows.named(unit);
		return this.parts.entrySet().stream().anyMatch((other) -> {
			if (other.getKey() == column || !Objects.equals(this.places.at(column), this.places.at(other.getKey()))) {
				return false;
			}
			String word = this.unitWords.get(other.getKey());
			Unit its = (word != null) ? HeadRows.named(word) : null;
			boolean same = other.getValue().equals(path) && its != null && own != null
					&& !its.baseUnit().equals(own.baseUnit());
			boolean longer = other.getValue().size() == path.size() + 1
					&& other.getValue().subList(0, path.size()).equals(path) && !isRowOfUnits(column, unit);
			return same || longer;
		});
	}

	/** Whether the unit over a column stands in a row of nothing but units. */
	private boolean isRowOfUnits(int column, String unit) {
		int depth = this.head.path(column).stream().map(Cell::word).toList().indexOf(unit);
		List<String> row = this.head.paths()
			.values()
			.stream()
			.filter((path) -> path.size() > depth && depth > 0)
			.map((path) -> path.get(depth))
			.toList();
		return row.stream().allMatch((word) -> HeadRows.named(word) != null || word.matches("[-—/]"));
	}

	/** What the whole table is about, {@code null} if that is no single indicator. */
	private static @Nullable String title(Stated stated, RegionNames regions) {
		String line = (stated.title() + "\n" + stated.notes()).lines()
			.map(Cell::word)
			.filter((word) -> !word.isEmpty() && !ANNEX.matcher(word).matches())
			.findFirst()
			.orElse("");
		String bare = NUMBERED.matcher(line.replaceAll("\\([^()]*\\)|[《》“”\"]", "")).replaceFirst("");
		String name = PERIOD.matcher(bare).replaceAll("");
		name = PAIRING.matcher(name).replaceFirst("");
		String before = "";
		while (!name.equals(before)) {
			before = name;
			name = ALL_PLACES.matcher(withoutPlace(name, regions)).replaceFirst("");
		}
		name = KIND_OF_TABLE.matcher(name).replaceFirst("");
		boolean one = name.length() >= SHORTEST && name.length() <= LONGEST && !SEVERAL.matcher(name).matches()
				&& name.matches("\\p{IsHan}[\\p{IsHan}\\w、/]*");
		return one ? name : null;
	}

	private static String withoutPlace(String name, RegionNames regions) {
		for (int end = Math.min(name.length() - 1, 11); end > 2; end--) {
			if ("省市县区州旗".indexOf(name.charAt(end - 1)) >= 0 && regions.find(name.substring(0, end)) != null) {
				return name.substring(end);
			}
		}
		return name;
	}

}
