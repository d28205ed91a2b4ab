package cn.xieshou.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Sets a document (排版内容): chapters are numbered as they are printed, every number gets
 * the number of its source, what is missing is listed at the end.
 */
final class PaperAssembler {

	private static final String[] DIGITS = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	private final Map<Integer, Tied> numbers;

	private final Map<UUID, String> questioned;

	/** Which numbers are printed, each with the number of its source. */
	private final Map<Integer, Integer> printed = new LinkedHashMap<>();

	private PaperAssembler(Briefing briefing, Map<UUID, String> questioned) {
		this.numbers = briefing.numbers().stream().collect(Collectors.toMap(Tied::place, (one) -> one));
		this.questioned = questioned;
	}

	/**
	 * A document as it is printed.
	 * @param questioned the numbers of open findings by figures that are printed although
	 * there are such
	 */
	static Paper of(BriefingKind kind, Briefing briefing, Paper.Imprint imprint, Map<UUID, String> questioned) {
		return new PaperAssembler(briefing, questioned).paper(kind, briefing, imprint);
	}

	private Paper paper(BriefingKind kind, Briefing briefing, Paper.Imprint imprint) {
		List<Paper.Block> blocks = new ArrayList<>();
		blocks.add(Paper.Block.of(Paper.Style.TITLE, briefing.title()));
		int number = 0;
		for (Chapter chapter : briefing.chapters()) {
			if (!chapter.isEmpty()) {
				number++;
				blocks.add(Paper.Block.of(Paper.Style.HEADING, counted(number) + "、" + chapter.title()));
				chapter.text()
					.lines()
					.filter((line) -> !line.isBlank())
					.forEach((line) -> blocks.add(new Paper.Block(Paper.Style.BODY, runs(line.strip()))));
			}
		}
		blocks.add(Paper.Block.of(Paper.Style.SIGNATURE, imprint.unit()));
		blocks.add(Paper.Block.of(Paper.Style.SIGNATURE, day(imprint.day())));
		sources(blocks, imprint);
		missing(blocks, briefing.missing());
		return new Paper(head(kind, imprint), blocks, imprint.code());
	}

	private static Paper.@Nullable Head head(BriefingKind kind, Paper.Imprint imprint) {
		return (kind.frame() == BriefingKind.Frame.BULLETIN) ? new Paper.Head("工作简报",
				(imprint.issue() != null) ? imprint.issue() : "", imprint.unit(), day(imprint.day())) : null;
	}

	private List<Paper.Run> runs(String text) {
		List<Paper.Run> runs = new ArrayList<>();
		for (Tokens.Piece piece : Tokens.pieces(text)) {
			runs.add(new Paper.Run(piece.text(), false));
			Tied tied = piece.isNumber() ? this.numbers.get(piece.place()) : null;
			if (tied != null) {
				Integer known = this.printed.putIfAbsent(tied.place(), this.printed.size() + 1);
				runs.add(new Paper.Run("[" + ((known != null) ? known : this.printed.size()) + "]", true));
				String finding = this.questioned.get(tied.figure());
				if (finding != null) {
					runs.add(new Paper.Run("（该数据存在待核问题，编号" + finding + "）", false));
				}
			}
		}
		return runs;
	}

	private void sources(List<Paper.Block> blocks, Paper.Imprint imprint) {
		blocks.add(Paper.Block.of(Paper.Style.ANNEX, "附件1"));
		blocks.add(Paper.Block.of(Paper.Style.TITLE, "数据来源"));
		String code = (imprint.code() != null) ? "核数码" + imprint.code() + "，登录后可查各数今天的情况。" : "";
		blocks.add(Paper.Block.of(Paper.Style.BODY, "本稿的数取自" + imprint.as() + "。" + code));
		this.printed.forEach((place, number) -> {
			Tied tied = this.numbers.get(place);
			if (tied != null) {
				String source = tied.source().isEmpty() ? "未附出处" : tied.source();
				blocks.add(Paper.Block.of(Paper.Style.BODY,
						"[" + number + "] " + tied.what() + tied.text() + "。" + source + "。"));
			}
		});
	}

	private static void missing(List<Paper.Block> blocks, List<Missing> missing) {
		if (missing.isEmpty()) {
			return;
		}
		blocks.add(Paper.Block.of(Paper.Style.ANNEX, "附件2"));
		blocks.add(Paper.Block.of(Paper.Style.TITLE, "未列入的数据"));
		missing.forEach((one) -> blocks.add(Paper.Block.of(Paper.Style.BODY,
				one.what() + "：" + one.why() + (one.who().isEmpty() ? "。" : "，应由" + one.who() + "报送。"))));
	}

	/** 2023年1月5日, without zeros. */
	private static String day(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	/** 一 to 九十九. */
	static String counted(int number) {
		if (number < 10) {
			return DIGITS[number];
		}
		return ((number < 20) ? "" : DIGITS[number / 10]) + "十" + DIGITS[number % 10];
	}

}
