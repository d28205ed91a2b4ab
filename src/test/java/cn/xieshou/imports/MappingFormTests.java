package cn.xieshou.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.Mapping;
import cn.xieshou.workbook.RowKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the page of columns sends becomes what somebody chose, and nothing more. */
class MappingFormTests {

	private static LayoutView.Column column(String letters, ColumnGuess.Certainty certainty, @Nullable String unit) {
		return new LayoutView.Column(letters, "表头" + letters, certainty,
				(certainty == ColumnGuess.Certainty.IGNORED) ? ColumnGuess.Ignored.UNKNOWN : null, List.of(), unit,
				(unit != null) ? "head" : null, null, false);
	}

	private static LayoutView.Sheet sheet(String name) {
		return new LayoutView.Sheet(name, List.of(2), Map.of("A", "name", "B", "stage", "C", ""), Map.of("A", "万元"),
				List.of(5), Map.of(),
				List.of(column("A", ColumnGuess.Certainty.MATCHES, "万元"),
						column("B", ColumnGuess.Certainty.AMBIGUOUS, null),
						column("C", ColumnGuess.Certainty.IGNORED, null)),
				2, List.of(shown(1, RowKind.TITLE), shown(2, RowKind.HEAD), shown(3, RowKind.DATA),
						shown(4, RowKind.DATA), shown(5, RowKind.TOTAL)),
				null, null, null);
	}

	private static LayoutView.Shown shown(int row, RowKind kind) {
		return new LayoutView.Shown(row, kind, false, Map.of());
	}

	private static MappingForm.Answer read(String... sent) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (String one : sent) {
			form.add(one.split("=", 2)[0], one.split("=", 2)[1]);
		}
		return new MappingForm(form,
				new LayoutView(List.of(sheet("甲"), sheet("乙")), List
					.of(new LayoutView.OtherSheet("丙", Layout.Why.NO_HEAD, 1, List.of(shown(1, RowKind.BLANK)))),
						List.of()),
				null)
			.read();
	}

	@Test
	void whatWasFoundAndLeftIsNoChange() {
		MappingForm.Answer answer = read("sheet=甲", "import=true", "field.A=name", "field.B=", "field.C=-", "unit.A=万元",
				"row.1=TITLE", "row.2=HEAD", "row.3=DATA", "row.5=TOTAL");
		assertThat(answer.changes()).isFalse();
		assertThat(answer.newColumns()).isFalse();
	}

	@Test
	void onlyWhatWasChosenGoesIn() {
		Mapping.Sheet chosen = read("sheet=甲", "import=true", "field.A=name", "field.B=stage", "field.C=remark",
				"unit.A=亿元")
			.mapping()
			.sheets()
			.get(0);
		assertThat(chosen.columns()).isEqualTo(Map.of("B", "stage", "C", "remark"));
		assertThat(chosen.units()).isEqualTo(Map.of("A", "亿元"));
		assertThat(chosen.skip()).isNull();
		assertThat(read("sheet=甲", "import=true", "field.A=-").mapping().sheets().get(0).columns())
			.isEqualTo(Map.of("A", Mapping.NOTHING));
	}

	@Test
	void rowsAreTakenAndLeftBesideThoseThatWereFound() {
		MappingForm.Answer answer = read("sheet=乙", "import=true", "row.3=SKIPPED", "row.5=DATA");
		assertThat(answer.mapping().sheets().get(1).skip()).containsExactly(3);
		assertThat(answer.newColumns()).isFalse();
		assertThat(answer.mapping().sheets().get(0).skip()).isNull();
	}

	@Test
	void anotherHeadAsksForTheColumnsAgain() {
		MappingForm.Answer answer = read("sheet=甲", "import=true", "row.2=HEAD", "row.3=HEAD");
		assertThat(answer.mapping().sheets().get(0).headRows()).containsExactly(2, 3);
		assertThat(answer.newColumns()).isTrue();
	}

	@Test
	void sheetsComeInAndStayOut() {
		assertThat(read("sheet=甲").mapping().sheets()).extracting(Mapping.Sheet::sheet).containsExactly("乙");
		MappingForm.Answer answer = read("sheet=丙", "import=true", "row.1=HEAD");
		assertThat(answer.mapping().sheets()).extracting(Mapping.Sheet::sheet).containsExactly("甲", "乙", "丙");
		assertThat(answer.mapping().sheets().get(2).headRows()).containsExactly(1);
		assertThat(answer.newColumns()).isTrue();
		assertThat(read("sheet=丙").changes()).isFalse();
	}

	@Test
	void aFormOfNoSheetIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("field.A=name"));
	}

}
