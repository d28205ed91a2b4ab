package cn.xieshou.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.workbook.Finding;

/** Makes forms of rows that were kept, without opening their file (重组表单). */
@Component
class StoredRowForms {

	private static final String NUMBER = "-?\\d+(\\.\\d+)?";

	private final ImportLayouts layouts;

	private final Registers registers;

	private final Labels labels;

	StoredRowForms(ImportLayouts layouts, Registers registers, Labels labels) {
		this.layouts = layouts;
		this.registers = registers;
		this.labels = labels;
	}

	Register<?, ?> register(ImportBatch batch) {
		return this.registers.require(batch.type());
	}

	RowForms forms(ImportBatch batch, Register<?, ?> register) {
		return new RowForms(register, this.layouts.fields(register), batch.context(), this.labels);
	}

	/** The form of a row; where it belongs stays. */
	ObjectNode form(RowForms forms, ImportRow row, LayoutView layout) {
		String pairing = (row.form() != null) ? row.form().path("pairing").asString("") : "";
		boolean forecast = row.problems()
			.stream()
			.anyMatch((problem) -> problem.code().equals(Finding.Code.FORECAST.code()));
		List<String> asked = row.problems().stream().filter(StoredRowForms::isAsked).map(RowProblem::cell).toList();
		Map<String, Object> sure = layout.sheets()
			.stream()
			.filter((one) -> Objects.equals(one.sheet(), row.sheet()))
			.findFirst()
			.map((sheet) -> new SheetColumns(sheet).sure(row.said(), row.cell(), asked))
			.orElse(row.said());
		return forms.of(sure, forecast, pairing.isEmpty() ? null : pairing);
	}

	/** Whether the value at a cell is only proposed. */
	private static boolean isAsked(RowProblem problem) {
		return problem.cell() != null && problem.proposal() != null
				&& problem.code().equals(Finding.Code.EMPTY_MARK.code());
	}

	/** Takes a value out that was only proposed. */
	static void leave(Map<String, Object> said, ImportRow row, RowProblem problem, LayoutView layout) {
		if (isAsked(problem)) {
			layout.sheets()
				.stream()
				.filter((one) -> Objects.equals(one.sheet(), row.sheet()))
				.map((sheet) -> target(sheet, row, problem, Objects.requireNonNull(problem.column())))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(said::remove);
		}
	}

	/** Puts a proposed value where the value of a cell goes. */
	static void put(Map<String, Object> said, ImportRow row, RowProblem problem, String proposal, LayoutView layout) {
		LayoutView.Sheet sheet = layout.sheets()
			.stream()
			.filter((one) -> Objects.equals(one.sheet(), row.sheet()))
			.findFirst()
			.orElse(null);
		String column = problem.column();
		if (sheet == null || column == null) {
			return;
		}
		String target = target(sheet, row, problem, column);
		if (target == null || said.get(target) instanceof List<?>) {
			return;
		}
		Object own = said.get("unit");
		String unit = (own != null && target.equals("value")) ? own.toString() : sheet.units().get(column);
		said.put(target, (unit != null && proposal.matches(NUMBER)) ? proposal + unit : proposal);
	}

	private static @Nullable String target(LayoutView.Sheet sheet, ImportRow row, RowProblem problem, String column) {
		if (problem.cell() != null && problem.cell().equals(row.cell())) {
			return "value";
		}
		String field = sheet.columns().getOrDefault(column, "").split(" \\+ ")[0].replaceFirst(":.*", "");
		if (field.isEmpty()) {
			return null;
		}
		String[] ends = field.split("\\+");
		return problem.code().equals(Finding.Code.DURATION_NOT_DATE.code()) ? ends[ends.length - 1] : ends[0];
	}

}
