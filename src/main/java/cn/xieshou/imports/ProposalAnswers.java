package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.register.Register;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;

/**
 * Takes proposed values into rows, or leaves them (采用或不采用建议值): of one cell or of all of a
 * kind. Each row is checked again as it then is.
 */
@Service
class ProposalAnswers {

	private static final int AT_ONCE = 1000;

	/**
	 * What the reading of cells says; the rest is said by the check, which runs again.
	 */
	private static final Set<String> OF_READING = Arrays.stream(Finding.Code.values())
		.map(Finding.Code::code)
		.collect(Collectors.toSet());

	private static final Set<String> ANSWERED = Set.of("taken", "left", "refTwice");

	private final ImportService imports;

	private final ImportStore store;

	private final ImportRows rows;

	private final ProblemKinds kinds;

	private final RowCheck check;

	private final InBothLanguages words;

	private final StoredRowForms again;

	private final TransactionTemplate transaction;

	ProposalAnswers(ImportService imports, ImportStore store, ImportRows rows, ProblemKinds kinds, RowCheck check,
			InBothLanguages words, StoredRowForms again, TransactionTemplate transaction) {
		this.imports = imports;
		this.store = store;
		this.rows = rows;
		this.kinds = kinds;
		this.check = check;
		this.words = words;
		this.again = again;
		this.transaction = transaction;
	}

	/**
	 * What is answered.
	 *
	 * @param code what kind of problem it is
	 * @param number the row, {@code null} for all of the kind
	 * @param cell its cell, {@code null} for all of the kind
	 * @param sheet the sheet of the kind, {@code null} in a text file
	 * @param column the column of the kind
	 * @param take whether the proposal is taken; otherwise the cell stays as it was read
	 */
	record Answer(String code, @Nullable Integer number, @Nullable String cell, @Nullable String sheet,
			@Nullable String column, boolean take) {

		boolean speaksOf(RowProblem problem) {
			return problem.code().equals(this.code) && problem.proposal() != null && problem.cell() != null
					&& (this.take || problem.severity() == Finding.Severity.WARNING) && ((this.cell != null)
							? this.cell.equals(problem.cell()) : Objects.equals(this.column, problem.column()));
		}

	}

	/**
	 * Answers proposals.
	 * @return how many rows are others now, 0 if there is no such proposal any more
	 */
	int answer(UUID id, Answer answer) {
		int changed = 0;
		int after = 0;
		while (true) {
			List<ImportRow> page = page(id, answer, after);
			if (page.isEmpty()) {
				break;
			}
			changed += Objects.requireNonNull(this.transaction.execute((status) -> answer(id, answer, page)));
			after = page.get(page.size() - 1).number();
			if (answer.number() != null) {
				break;
			}
		}
		return changed;
	}

	private List<ImportRow> page(UUID id, Answer answer, int after) {
		this.imports.require(id);
		if (answer.number() != null) {
			return this.rows.of(id, List.of(answer.number()));
		}
		return this.kinds.after(id, after, ImportRows.Choice.DATA, new ProblemKinds.Kind(answer.code(),
				Objects.requireNonNullElse(answer.column(), ""), answer.sheet(), 0, ""), AT_ONCE);
	}

	private int answer(UUID id, Answer answer, List<ImportRow> asked) {
		ImportBatch batch = this.imports.requireOpen(id);
		LayoutView layout = this.store.layout(id).orElseThrow();
		Register<?, ?> register = this.again.register(batch);
		RowForms forms = this.again.forms(batch, register);
		Map<Integer, ImportRow> changed = new LinkedHashMap<>();
		Map<Integer, ObjectNode> anew = new LinkedHashMap<>();
		for (ImportRow row : this.rows.of(id, asked.stream().map(ImportRow::number).toList())) {
			ImportRow other = answered(row, answer, layout);
			if (other != null) {
				ObjectNode form = this.again.form(forms, other, layout);
				changed.put(row.number(), other.as(form));
				anew.put(row.number(), form);
			}
		}
		Map<Integer, CheckedForm> good = new HashMap<>();
		if (!anew.isEmpty()) {
			this.check.check(register, anew).forEach((number, checked) -> {
				changed.computeIfPresent(number, (key, row) -> row.with(and(row, checked.problems(), layout)));
				if (checked.form() != null) {
					good.put(number, checked.form());
				}
			});
			this.rows.replace(id, List.copyOf(changed.values()), good);
		}
		return changed.size();
	}

	/** The row with its answer, {@code null} if nothing of it was asked. */
	private @Nullable ImportRow answered(ImportRow row, Answer answer, LayoutView layout) {
		if (row.filing() != null || row.problems().stream().noneMatch(answer::speaksOf)) {
			return null;
		}
		Map<String, Object> said = new LinkedHashMap<>(row.said());
		List<RowProblem> problems = new ArrayList<>();
		for (RowProblem problem : row.problems()) {
			if (!answer.speaksOf(problem)) {
				if (OF_READING.contains(problem.code()) || ANSWERED.contains(problem.code())) {
					problems.add(problem);
				}
				continue;
			}
			String proposal = Objects.requireNonNull(problem.proposal());
			if (answer.take()) {
				StoredRowForms.put(said, row, problem, proposal, layout);
			}
			else {
				StoredRowForms.leave(said, row, problem, layout);
			}
			problems.add(told(problem, answer.take() ? "taken" : "left", proposal));
		}
		return row.saying(said, problems);
	}

	private RowProblem told(RowProblem problem, String code, String proposal) {
		String key = "imports." + code;
		return new RowProblem(problem.cell(), null, code, Finding.Severity.NOTE,
				this.words.text(new Refusal(key, proposal, problem.message()), Locale.CHINESE), null,
				this.words.text(new Refusal(key, proposal, problem.messageEn()), Locale.ENGLISH), null, null);
	}

	private static List<RowProblem> and(ImportRow row, List<RowProblem> found, LayoutView layout) {
		return layout.sheets()
			.stream()
			.filter((sheet) -> Objects.equals(sheet.sheet(), row.sheet()))
			.findFirst()
			.map((sheet) -> new SheetColumns(sheet).and(row, found))
			.orElseGet(() -> Stream.concat(row.problems().stream(), found.stream()).toList());
	}

}
