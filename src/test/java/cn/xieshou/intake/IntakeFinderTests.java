package cn.xieshou.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures are found in sentences of the genre, and nothing is invented from damage. */
class IntakeFinderTests {

	@ParameterizedTest
	@ValueSource(strings = { "regular.txt", "own.txt", "reports.txt" })
	void findsTheFiguresOfPlainSentences(String rows) throws IOException {
		IntakeScore score = new IntakeScore();
		for (IntakeRows.Row row : IntakeRows.read(rows)) {
			CleanText clean = new Cleaner(List.of()).clean(row.text());
			assertThat(clean.text()).as("a clean text stays").isEqualTo(row.text());
			score.add(row, clean);
		}
		assertHigh(score);
	}

	@Test
	void findsWhatDamageLeft() throws IOException {
		IntakeScore score = new IntakeScore();
		int asOriginal = 0;
		for (IntakeRows.Row row : IntakeRows.read("damaged.txt")) {
			CleanText clean = new Cleaner(List.of()).clean(row.text());
			score.add(row, clean);
			asOriginal += clean.text().equals(row.clean()) ? 1 : 0;
			clean.changes()
				.forEach((change) -> assertThat(clean.text().substring(change.from(), change.to())).as("%s", change)
					.isEqualTo(change.after()));
		}
		assertHigh(score);
		assertThat(score.found).as("%s", score).isEqualTo(score.right);
		assertThat(asOriginal).isGreaterThanOrEqualTo(28);
	}

	private static void assertHigh(IntakeScore score) {
		assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.95);
		assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.95);
		assertThat(score.share(score.periods)).as("%s", score).isGreaterThanOrEqualTo(0.85);
		assertThat(score.share(score.stances)).as("%s", score).isGreaterThanOrEqualTo(0.85);
		assertThat(score.share(score.phrases)).as("%s", score).isGreaterThanOrEqualTo(0.8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "投资?200万元。", "新增�3家。", "产值5□亿元。", "产值□.4亿元，就业3□0人。", "实施项目***个。", "产值*.**亿元。",
			"数十家企业、若干项目、一批人才。", "三县两市四级联动、一对一结对。", "深入学习两个确立，落实五位一体总体布局。", "青政办〔2023〕8号、第3次会议、G75高速、2.0版。" })
	void inventsNothing(String text) {
		CleanText clean = new Cleaner(List.of()).clean(text);
		assertThat(new IntakeScore().add(new IntakeRows.Row("IN-X", text, "", List.of()), clean).wrong).isEmpty();
	}

	/**
	 * Whatever stands there without a stop, it is read in passages, and no stack ends.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "1234567890", "一二三四五六七八九十", "百千万亿", "１２３，", "1+2+", "a.a", "<!--", "1—2—" })
	void readsWhatHasNoStop(String part) {
		CleanText clean = new Cleaner(List.of()).clean("到位资金" + part.repeat(20_000 / part.length()));
		assertThat(Finder.find(clean, Period.parse("2023"), LocalDate.of(2023, 12, 31))).isEmpty();
	}

	@Test
	void whatIsFoundBehindTheFirstPassageHasItsPlace() {
		String text = "到位资金3200万元，其中产业资金1200万元。".repeat(400);
		List<Candidate> found = Finder.find(new CleanText(text, List.of(), List.of()), Period.parse("2023"),
				LocalDate.of(2023, 12, 31));
		assertThat(found).hasSize(800);
		for (int at = 0; at < found.size(); at++) {
			Amount amount = found.get(at).amount();
			assertThat(text.substring(amount.from(), amount.to())).isEqualTo(amount.quote());
			assertThat(found.get(at).whole()).isEqualTo((at % 2 == 0) ? null : Integer.valueOf(at - 1));
		}
	}

	@Test
	void leavesNamesThatAreWrittenSo() {
		String text = "乾安县、后里村与干将路结对，著名企业3家。";
		assertThat(new Cleaner(List.of()).clean(text).text()).isEqualTo(text);
	}

}
