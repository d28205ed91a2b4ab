package cn.xieshou.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/** Turns tables into what the page shows (报表页面组装). */
@Component
class ReportViewAssembler {

	/** So many rows that break a rule are named. */
	private static final int NAMED = 5;

	private final ReportTexts texts;

	private final Labels labels;

	ReportViewAssembler(ReportTexts texts, Labels labels) {
		this.texts = texts;
		this.labels = labels;
	}

	ReportView of(ReportTable table) {
		ReportDefinition definition = table.definition();
		Map<CellState, Integer> states = table.states();
		int cells = states.values().stream().mapToInt(Integer::intValue).sum();
		boolean summed = definition.columns().stream().anyMatch(ReportColumn::isSum);
		return new ReportView(definition.code(), definition.title().text(), this.texts.pairing(table.query()),
				this.texts.period(definition, table.query()), definition.unit().text(), definition.version(),
				groups(definition), definition.columns().stream().map(this::head).toList(),
				table.rows().stream().map((row) -> line(definition, row)).toList(),
				summed ? foot(definition, table.foot()) : List.of(), shares(states, cells), cells,
				table.missing().stream().map((gap) -> gap(definition, gap)).toList(),
				table.checks().stream().map((check) -> check(definition, check)).toList(),
				definition.remarks().stream().map(Words::text).toList(), table.more());
	}

	/** Neighbours with the same heading above share it. */
	private static List<ReportView.Group> groups(ReportDefinition definition) {
		if (definition.columns().stream().allMatch((column) -> column.group() == null)) {
			return List.of();
		}
		List<ReportView.Group> groups = new ArrayList<>();
		Words before = null;
		for (ReportColumn column : definition.columns()) {
			if (!groups.isEmpty() && Objects.equals(before, column.group())) {
				ReportView.Group last = groups.remove(groups.size() - 1);
				groups.add(new ReportView.Group(last.text(), last.width() + 1));
			}
			else {
				groups.add(new ReportView.Group((column.group() != null) ? column.group().text() : "", 1));
			}
			before = column.group();
		}
		return groups;
	}

	private ReportView.Head head(ReportColumn column) {
		return new ReportView.Head(this.texts.heading(column), this.texts.number(column), column.isTyped());
	}

	private ReportView.Line line(ReportDefinition definition, ReportRow row) {
		List<ReportView.Box> cells = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			ReportColumn column = definition.columns().get(i);
			cells.add(box(column, row.cells().get(i), this.texts.cell(column, row.cells().get(i)), row.name(),
					row.href()));
		}
		return new ReportView.Line(row.name(), row.href(), row.aggregate(), cells);
	}

	private List<ReportView.Box> foot(ReportDefinition definition, List<ReportCell> cells) {
		List<ReportView.Box> foot = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			ReportColumn column = definition.columns().get(i);
			foot.add(box(column, cells.get(i), this.texts.foot(column, cells.get(i)), this.labels.text("reports.foot"),
					null));
		}
		return foot;
	}

	/** What is computed leads to the record that it is computed from. */
	private ReportView.Box box(ReportColumn column, ReportCell cell, String text, String row, @Nullable String href) {
		boolean number = cell.value() instanceof Quantity || cell.value() instanceof Integer;
		String style = switch (cell.state()) {
			case BOOKS, COMPUTED -> number ? "num" : "";
			case TYPED -> "miss typed";
			case NOT_APPLICABLE, NOT_DUE, WITHHELD, ELSEWHERE -> "na2";
			default -> "miss";
		};
		return new ReportView.Box(text, (cell.href() == null && number) ? href : cell.href(), style, cell.note(),
				row + " " + column.title().text());
	}

	private List<ReportView.Share> shares(Map<CellState, Integer> states, int cells) {
		return states.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((state) -> new ReportView.Share(this.labels.text("reports.share." + state.getKey().name()),
					state.getValue(), Numbers.percent(share(state.getValue(), cells))))
			.toList();
	}

	/** In percent to a tenth. */
	static BigDecimal share(int part, int whole) {
		return (whole == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
	}

	private ReportView.Gap gap(ReportDefinition definition, ReportTable.Missing missing) {
		String columns = missing.columns()
			.keySet()
			.stream()
			.sorted()
			.map((number) -> number + " " + definition.column(number).orElseThrow().title().text())
			.collect(Collectors.joining(this.labels.text("reports.and")));
		return new ReportView.Gap(new Link(missing.pairing().name(), "/pairings/" + missing.pairing().code()),
				missing.cells(), columns);
	}

	private ReportView.Check check(ReportDefinition definition, ReportTable.Checked checked) {
		String rule = this.texts.rule(definition, checked.rule());
		String text = checked.broken().isEmpty() ? this.labels.text("reports.check.ok", rule, checked.checked())
				: this.labels.text("reports.check.bad", rule, checked.checked(), checked.broken().size());
		return new ReportView.Check(text,
				checked.broken().stream().limit(NAMED).map((row) -> new Link(row.name(), row.href())).toList(),
				checked.broken().isEmpty());
	}

}
