package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;

/**
 * Files rows for which what was checked when they were read does not hold any more
 * (重新校验): each is read and checked as a line that somebody types. Those that are refused
 * now are marked and left out.
 */
@Component
class RecheckedRows {

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](?:\\.(.*))?");

	private final ImportRows rows;

	private final DraftService drafts;

	private final PairingTree tree;

	private final InBothLanguages words;

	private final TransactionTemplate transaction;

	RecheckedRows(ImportRows rows, DraftService drafts, PairingTree tree, InBothLanguages words,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.drafts = drafts;
		this.tree = tree;
		this.words = words;
		this.transaction = transaction;
	}

	/** Files rows, those of each tree of pairings together. */
	void file(ImportFiling.Pass pass, List<ImportRow> rows, String note) {
		Map<UUID, List<ImportRow>> roots = new LinkedHashMap<>();
		for (ImportRow row : rows) {
			String pairing = (row.form() != null) ? row.form().path("pairing").asString("") : "";
			UUID root = this.tree.find(pairing).map(PairingTree.Node::root).orElse(PairingTree.COMMONS);
			roots.computeIfAbsent(root, (key) -> new ArrayList<>()).add(row);
		}
		roots.values().forEach((together) -> fileTogether(pass, together, note));
	}

	private void fileTogether(ImportFiling.Pass pass, List<ImportRow> rows, String note) {
		UUID batch = pass.batch().id();
		Draft draft = draft(pass.batch(), rows, note);
		try {
			this.transaction.executeWithoutResult(
					(status) -> pass.areIn(this.drafts.create(draft), rows.stream().map(ImportRow::number).toList()));
		}
		catch (FormRejected ex) {
			Map<Integer, ImportRow> marked = mark(rows, this.words.of(() -> rejected(draft), Finding.Severity.ERROR));
			this.transaction.executeWithoutResult((status) -> this.rows.tell(batch, List.copyOf(marked.values())));
			List<ImportRow> left = rows.stream().filter((row) -> !marked.containsKey(row.number())).toList();
			if (!left.isEmpty()) {
				fileTogether(pass, left, note);
			}
		}
		catch (Refusal ex) {
			if (rows.size() == 1) {
				ImportRow row = rows.get(0);
				this.transaction.executeWithoutResult(
						(status) -> this.rows.tell(batch, List.of(row.with(and(row, this.words.of(ex))))));
				return;
			}
			fileTogether(pass, rows.subList(0, rows.size() / 2), note);
			fileTogether(pass, rows.subList(rows.size() / 2, rows.size()), note);
		}
	}

	private List<FormProblem> rejected(Draft draft) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				this.drafts.create(draft);
			});
			return List.of();
		}
		catch (FormRejected ex) {
			return ex.problems();
		}
	}

	/** The rows that problems speak of, with them, by their numbers; never none. */
	private static Map<Integer, ImportRow> mark(List<ImportRow> rows, List<RowProblem> problems) {
		Map<Integer, ImportRow> marked = new LinkedHashMap<>();
		for (RowProblem problem : problems) {
			Matcher line = LINE.matcher(String.valueOf(problem.field()));
			boolean ofLine = line.matches();
			ImportRow at = rows.get(ofLine ? Integer.parseInt(line.group(1)) : 0);
			RowProblem placed = problem.at(null, ofLine ? line.group(2) : problem.field());
			marked.merge(at.number(), at.with(and(at, placed)), (known, other) -> known.with(and(known, placed)));
		}
		return marked;
	}

	private static List<RowProblem> and(ImportRow row, RowProblem problem) {
		List<RowProblem> problems = new ArrayList<>(row.problems());
		problems.add(problem);
		return problems;
	}

	private static Draft draft(ImportBatch batch, List<ImportRow> rows, String note) {
		return new Draft(batch.type(),
				rows.stream()
					.map((row) -> new Draft.Line(LineAction.CREATE, null, null, row.form(), List.of()))
					.toList(),
				note);
	}

}
