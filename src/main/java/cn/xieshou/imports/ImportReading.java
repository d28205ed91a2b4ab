package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.Problem;
import cn.xieshou.workbook.Readings;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.RowReading;
import cn.xieshou.workbook.SheetLayout;
import cn.xieshou.workbook.Workbook;

/**
 * Reads the rows of an import in the background (读行作业), some at a time with how far it is
 * in one transaction, so that a run that ends early is gone on with where it stopped.
 */
@Service
class ImportReading {

	static final String JOB = "imports.read";

	/** So many rows are kept at once. */
	private static final int AT_ONCE = 1000;

	/** A job waits for its turn to open a large file. */
	private static final int PATIENCE = 3600;

	private final ImportStore store;

	private final ImportRows rows;

	private final ImportLayouts layouts;

	private final OpenWorkbooks workbooks;

	private final RowCheck check;

	private final AsOwner owner;

	private final Registers registers;

	private final TransactionTemplate transaction;

	ImportReading(ImportStore store, ImportRows rows, ImportLayouts layouts, OpenWorkbooks workbooks, RowCheck check,
			AsOwner owner, Registers registers, TransactionTemplate transaction) {
		this.store = store;
		this.rows = rows;
		this.layouts = layouts;
		this.workbooks = workbooks;
		this.check = check;
		this.owner = owner;
		this.registers = registers;
		this.transaction = transaction;
	}

	/** Which import is asked for. */
	record Request(UUID batch) {

	}

	@Bean
	static Job<?> readImports(ImportReading reading) {
		return Job.onRequest(JOB, Request.class, (request, run) -> reading.run(request.batch(), run));
	}

	void run(UUID id, JobRun run) {
		ImportBatch batch = this.store.find(id).orElseThrow();
		if (batch.state() == ImportState.READING) {
			this.owner.run(batch, (actor) -> this.workbooks.use(batch, PATIENCE,
					(workbook) -> read(workbook, batch, actor.unit(), run)));
		}
	}

	private int read(Workbook workbook, ImportBatch batch, String unit, JobRun run) {
		Register<?, ?> register = this.registers.require(batch.type());
		ImportLayouts.LaidOut laid = this.layouts.layOut(workbook, register, batch, unit);
		this.transaction.executeWithoutResult((status) -> this.store.isLaidOut(batch.id(), laid.view()));
		Pass pass = new Pass(batch, register, laid, run, this.rows.count(batch.id()));
		Readings readings = new Readings(laid.layout(), laid.fields(), laid.context());
		pass.addAll(readings.problems());
		readings.forEach(pass::add);
		pass.add(laid.outdated());
		pass.end();
		return pass.number;
	}

	/** One way through the file, past the rows that are kept already. */
	private final class Pass {

		private final ImportBatch batch;

		private final Register<?, ?> register;

		private final RowForms forms;

		private final JobRun run;

		private final Map<String, SheetColumns> sheets = new HashMap<>();

		private final Map<Integer, ImportRow> waiting = new LinkedHashMap<>();

		/** Where in the file outside references stood first. */
		private final Map<String, String> refs = new HashMap<>();

		/** The fields that take ranges. */
		private final Set<String> statements;

		private final int kept;

		private final int total;

		private int number;

		Pass(ImportBatch batch, Register<?, ?> register, ImportLayouts.LaidOut laid, JobRun run, int kept) {
			this.batch = batch;
			this.register = register;
			this.forms = laid.forms();
			this.run = run;
			this.kept = kept;
			this.statements = FormField.of(register.formType())
				.stream()
				.filter(FormField::statement)
				.map(FormField::name)
				.collect(Collectors.toSet());
			int all = 0;
			for (SheetLayout sheet : laid.layout().sheets()) {
				this.sheets.put(sheet.grid().title(), new SheetColumns(sheet));
				all += sheet.grid().rows();
			}
			this.total = all;
		}

		/** What is said of whole sheets and columns stands in rows of its own. */
		void addAll(List<Problem> problems) {
			for (Problem problem : problems) {
				add(new RowReading(problem.sheet(), cn.xieshou.workbook.A1.row(problem.cell()), null, RowKind.NOTE,
						false, Map.of(), List.of(problem)));
			}
		}

		/**
		 * What is said of the whole file comes last, as it hangs on more than the file.
		 */
		void add(@Nullable RowProblem ofFile) {
			this.number++;
			if (ofFile != null && this.number > this.kept) {
				this.waiting.put(this.number, new ImportRow(this.number, null, 1, null, RowKind.NOTE, false, Map.of(),
						null, List.of(ofFile), null, null));
			}
		}

		void add(RowReading reading) {
			this.number++;
			RowProblem doubled = doubled(reading);
			if (this.number <= this.kept) {
				return;
			}
			List<RowProblem> problems = new ArrayList<>();
			if (doubled != null) {
				problems.add(doubled);
			}
			reading.problems()
				.forEach((problem) -> problems.add(ImportReading.this.check.said(ranged(problem, reading))));
			ObjectNode form = (reading.kind() == RowKind.DATA) ? form(reading) : null;
			this.waiting.put(this.number, new ImportRow(this.number, reading.sheet(), reading.row(), reading.cell(),
					reading.kind(), reading.hidden(), reading.values(), form, problems, null, null));
			if (this.waiting.size() >= AT_ONCE) {
				keep();
			}
		}

		/**
		 * An outside reference that an earlier row has, {@code null} if it has none such.
		 */
		private @Nullable RowProblem doubled(RowReading reading) {
			Object ref = reading.values().get("ref");
			if (ref == null || reading.kind() != RowKind.DATA) {
				return null;
			}
			SheetColumns sheet = this.sheets.get(Objects.requireNonNullElse(reading.sheet(), ""));
			String cell = (sheet != null && sheet.column("ref") != null) ? sheet.column("ref") + reading.row() : null;
			String here = Objects.requireNonNullElse(cell, String.valueOf(reading.row()));
			String before = this.refs.putIfAbsent(ref.toString().strip(),
					(reading.sheet() != null) ? reading.sheet() + "!" + here : here);
			return (before == null) ? null
					: ImportReading.this.check.of("refTwice", cell, new Refusal("imports.refTwice", ref, before));
		}

		/** A range is proposed where the form takes one. */
		private Problem ranged(Problem problem, RowReading reading) {
			SheetColumns sheet = this.sheets.get(Objects.requireNonNullElse(reading.sheet(), ""));
			boolean takes = sheet == null || problem.finding().code() != Finding.Code.RANGE
					|| this.statements.contains(sheet.root(problem.cell(), reading.cell()));
			return takes ? problem : new Problem(problem.sheet(), problem.cell(), problem.finding().withoutRange());
		}

		private ObjectNode form(RowReading reading) {
			List<String> asked = reading.problems()
				.stream()
				.filter((problem) -> problem.finding().isAsked())
				.map(Problem::cell)
				.toList();
			SheetColumns sheet = this.sheets.get(Objects.requireNonNullElse(reading.sheet(), ""));
			return this.forms.of(
					(sheet != null) ? sheet.sure(reading.values(), reading.cell(), asked) : reading.values(),
					RowForms.isForecast(reading), pairing(reading));
		}

		private @Nullable String pairing(RowReading reading) {
			SheetColumns sheet = this.sheets.get(Objects.requireNonNullElse(reading.sheet(), ""));
			return (this.batch.context().pairing() != null || sheet == null) ? this.batch.context().pairing()
					: sheet.pairing();
		}

		private void keep() {
			ImportReading.this.transaction.executeWithoutResult((status) -> {
				Map<Integer, ObjectNode> forms = new LinkedHashMap<>();
				this.waiting.forEach((number, row) -> {
					if (row.form() != null) {
						forms.put(number, row.form());
					}
				});
				Map<Integer, CheckedForm> checked = forms.isEmpty() ? Map.of() : check(forms);
				ImportReading.this.rows.add(this.batch.id(), List.copyOf(this.waiting.values()), checked);
				int done = Math.min(this.number, this.total);
				ImportReading.this.store.isAt(this.batch.id(), done, this.total);
				this.run.reached(done, (long) this.total);
			});
			this.waiting.clear();
		}

		/** Checks forms and adds to their rows what was found. */
		private Map<Integer, CheckedForm> check(Map<Integer, ObjectNode> forms) {
			Map<Integer, CheckedForm> good = new HashMap<>();
			ImportReading.this.check.check(this.register, forms).forEach((number, checked) -> {
				if (!checked.problems().isEmpty()) {
					this.waiting.computeIfPresent(number, (key, row) -> row.with(placed(row, checked.problems())));
				}
				if (checked.form() != null) {
					good.put(number, checked.form());
				}
			});
			return good;
		}

		/** What was found in fields, at the cells that say them. */
		private List<RowProblem> placed(ImportRow row, List<RowProblem> found) {
			SheetColumns sheet = this.sheets.get(Objects.requireNonNullElse(row.sheet(), ""));
			return (sheet != null) ? sheet.and(row, found)
					: Stream.concat(row.problems().stream(), found.stream()).toList();
		}

		void end() {
			if (!this.waiting.isEmpty()) {
				keep();
			}
			ImportReading.this.transaction.executeWithoutResult((status) -> {
				if (ImportReading.this.store.locked(this.batch.id()).state() == ImportState.READING) {
					ImportReading.this.store.changes(this.batch.id(), ImportState.READ, null);
				}
			});
		}

	}

}
