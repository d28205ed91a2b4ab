package cn.xieshou.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Commission;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Hands a sheet in (提交报表): one filing of all its cells, on the way that every filing
 * goes. What stands against it is told by row and column.
 */
@Service
@Transactional
class SheetSubmission {

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

	private final SheetService sheets;

	private final SheetStore store;

	private final SheetFiling filings;

	private final DraftService drafts;

	private final ReviewService reviews;

	private final FilingViews views;

	private final Access access;

	private final Commission commission;

	private final Labels labels;

	SheetSubmission(SheetService sheets, SheetStore store, SheetFiling filings, DraftService drafts,
			ReviewService reviews, FilingViews views, Access access, Commission commission, Labels labels) {
		this.sheets = sheets;
		this.store = store;
		this.filings = filings;
		this.drafts = drafts;
		this.reviews = reviews;
		this.views = views;
		this.access = access;
		this.commission = commission;
		this.labels = labels;
	}

	/**
	 * Hands a sheet in.
	 * @param version the version that the author saw, {@code null} for the present one
	 * @return the filing
	 * @throws FormRejected with all that stands against it, by cell
	 */
	UUID submit(UUID round, String pairing, @Nullable Integer version) {
		Sheet sheet = this.sheets.lockedForEntry(round, pairing, version);
		return this.commission.entering(sheet.pairing(), () -> submit(round, sheet));
	}

	private UUID submit(UUID round, Sheet sheet) {
		requireComplete(sheet);
		List<CellState> cells = SheetFiling.fresh(sheet);
		if (cells.isEmpty()) {
			throw new Refusal("round.sheet.nothingNew");
		}
		SheetFiling.Made made = this.filings.of(sheet, cells, note(sheet));
		try {
			UUID filing = draft(sheet, made.draft());
			this.reviews.submit(filing, explanations(filing, made));
			this.store.submitted(round, sheet.pairing(), filing, this.sheets.now());
			return filing;
		}
		catch (FormRejected ex) {
			throw new FormRejected(ex.problems().stream().map((problem) -> placed(problem, sheet, made)).toList());
		}
	}

	private String note(Sheet sheet) {
		String restatement = sheet.standing().restatement();
		return (restatement != null) ? this.labels.text("round.restate.note", sheet.round().name(), restatement)
				: this.labels.text("round.sheet.note", sheet.round().name());
	}

	/** A filing that came back is written anew by its author; else there is a new one. */
	private UUID draft(Sheet sheet, Draft draft) {
		UUID filing = sheet.standing().filing();
		FilingState state = sheet.standing().filingState();
		if (filing == null || (state != FilingState.RETURNED && state != FilingState.DRAFT)) {
			return this.drafts.create(draft);
		}
		if (!this.access.actor().id().equals(sheet.standing().author())) {
			throw new Refusal("round.sheet.otherAuthor");
		}
		this.drafts.update(filing, this.views.view(filing).version(), draft);
		return filing;
	}

	/** What is said to a cell explains all warnings of its line. */
	private Map<String, String> explanations(UUID filing, SheetFiling.Made made) {
		Map<String, String> explanations = new HashMap<>();
		FilingView view = this.views.view(filing);
		view.warnings().forEach((warning) -> {
			String remark = made.cells().get(warning.line() - 1).remark();
			if (remark != null) {
				explanations.put(warning.mark(), remark);
			}
		});
		return explanations;
	}

	/**
	 * Makes sure that every row is filled in and nothing is known to be wrong.
	 * @throws FormRejected with all that is missing
	 */
	private void requireComplete(Sheet sheet) {
		List<FormProblem> problems = new ArrayList<>();
		for (SheetLine line : sheet.lines()) {
			if (!line.isFilled()) {
				problems.add(problem(sheet, line, line.total(), "empty", this.labels.text("round.sheet.empty")));
			}
			for (CellState cell : line.cells()) {
				cell.problems()
					.stream()
					.filter((problem) -> problem.isError() || !cell.explains())
					.forEach((problem) -> problems.add(problem(sheet, line, cell, problem.code(), problem.message())));
			}
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	/** A problem of a line at its cell, with row and column in words. */
	private FormProblem placed(FormProblem problem, Sheet sheet, SheetFiling.Made made) {
		Matcher line = LINE.matcher(String.valueOf(problem.field()));
		Integer number = line.matches() ? Integer.valueOf(line.group(1))
				: (made.cells().size() == 1 && problem.field() != null && !problem.field().equals("explanations"))
						? Integer.valueOf(0) : null;
		if (number == null || number >= made.cells().size()) {
			return problem;
		}
		CellState cell = made.cells().get(number);
		return problem(sheet, sheet.line(cell.key().indicator()).orElseThrow(), cell, problem.code(),
				problem.message());
	}

	private FormProblem problem(Sheet sheet, SheetLine line, CellState cell, @Nullable String code, String message) {
		String column = this.labels.text((line.current() != null)
				? ((cell == line.current() || cell.key().equals(line.current().key()))
						? "round.column.current." + sheet.round().kind().name() : "round.column.toDate")
				: "round.column.end");
		return new FormProblem("cell[" + SheetViewAssembler.name(line, cell) + "]", String.valueOf(code),
				this.labels.text("round.sheet.at",
						line.card().name(org.springframework.context.i18n.LocaleContextHolder.getLocale()), column,
						message));
	}

}
