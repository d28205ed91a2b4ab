package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * The page of an import on its way from file to filings (导入步骤): its columns, then its
 * rows.
 */
@Controller
@RequestMapping("/imports/{id}")
class ImportStepPages {

	/** So many rows are shown. */
	private static final int SHOWN = 50;

	private static final String GIVEN = "given.";

	private final ImportService imports;

	private final ImportRows rows;

	private final ReadSentences sentences;

	private final ProblemKinds kinds;

	private final FieldWords words;

	private final OpenQuestions questions;

	private final ContextReader contexts;

	private final Labels labels;

	ImportStepPages(ImportService imports, ImportRows rows, ReadSentences sentences, ProblemKinds kinds,
			FieldWords words, OpenQuestions questions, ContextReader contexts, Labels labels) {
		this.imports = imports;
		this.rows = rows;
		this.sentences = sentences;
		this.kinds = kinds;
		this.words = words;
		this.questions = questions;
		this.contexts = contexts;
		this.labels = labels;
	}

	/** What is asked of the rows, and from where on. */
	record Asked(@Nullable String step, @Nullable String sheet, @Nullable Integer after, @Nullable String only,
			@Nullable String kind, @Nullable Boolean earlier) {

	}

	/**
	 * An import: its columns as long as one must be chosen or somebody is at them, else
	 * its rows.
	 */
	@GetMapping
	String one(@PathVariable UUID id, Asked asked, Model model) {
		return one(id, asked, new LinkedMultiValueMap<>(), model);
	}

	private String one(UUID id, Asked asked, MultiValueMap<String, String> sent, Model model) {
		ImportBatch batch = this.imports.require(id);
		LayoutView layout = this.words.layout(batch).orElse(null);
		boolean mapping = batch.state() == ImportState.READ && layout != null && (!"check".equals(asked.step())
				|| layout.sheets().isEmpty() || layout.sheets().stream().anyMatch(LayoutView.Sheet::isOpen));
		model.addAttribute("batch", batch);
		model.addAttribute("type", this.labels.text(batch.type()));
		model.addAttribute("counts", this.rows.counts(id));
		model.addAttribute("step", step(batch.state(), mapping));
		model.addAttribute("again", "check".equals(asked.step()) ? "check" : "map");
		model.addAttribute("earlier", Boolean.TRUE.equals(asked.earlier()));
		model.addAttribute("refusal", FieldWords.isEnglish() ? batch.refusalEn() : batch.refusal());
		model.addAttribute("filings", this.rows.filings(id));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("imports"), "/imports"), Link.here(batch.fileName())));
		model.addAttribute("noTable", batch.state() == ImportState.READ && layout != null && layout.sheets().isEmpty());
		if (mapping && layout != null) {
			map(batch, layout, asked.sheet(), sent, model);
		}
		else {
			check(batch, layout, asked, model);
		}
		return "imports/one";
	}

	/** Which of the four steps it is at: 5 once all are done, 0 if it was given up. */
	private static int step(ImportState state, boolean mapping) {
		return switch (state) {
			case READING -> 2;
			case READ -> mapping ? 2 : 3;
			case FILING -> 4;
			case FILED -> 5;
			case CANCELLED, FAILED -> 0;
		};
	}

	private void map(ImportBatch batch, LayoutView layout, @Nullable String named, MultiValueMap<String, String> sent,
			Model model) {
		List<Option> sheets = new ArrayList<>();
		layout.sheets()
			.forEach((sheet) -> sheets
				.add(new Option(sheet.title(), this.labels.text("imports.sheet.rows", sheet.title(), sheet.rows()))));
		layout.otherSheets()
			.forEach((sheet) -> sheets.add(new Option(sheet.sheet(), this.labels.text("imports.said.other",
					sheet.sheet(), this.labels.text("imports.Why." + sheet.why().name())))));
		LayoutView.OtherSheet other = layout.otherSheets()
			.stream()
			.filter((sheet) -> sheet.sheet().equals(named) || layout.sheets().isEmpty())
			.findFirst()
			.orElse(null);
		LayoutView.Sheet sheet = layout.sheets()
			.stream()
			.filter((one) -> one.title().equals(named))
			.findFirst()
			.orElseGet(() -> open(layout));
		boolean reads = sheet != null && (other == null || !other.sheet().equals(named));
		model.addAttribute("sheets", sheets);
		model.addAttribute("fields", layout.fields());
		if (reads && sheet != null) {
			model.addAttribute("picture", SheetPicture.of(sheet, sent));
			model.addAttribute("sentences", this.sentences.of(batch.id(), layout, sheet));
			model.addAttribute("unknownWords", this.questions.words(batch, sheet));
			model.addAttribute("lacking", this.questions.lacking(batch));
		}
		else if (other != null) {
			model.addAttribute("picture", SheetPicture.of(other));
			model.addAttribute("sentences", List.of());
		}
	}

	/** The first sheet with a column that must be chosen, else the first of all. */
	private static LayoutView.@Nullable Sheet open(LayoutView layout) {
		return layout.sheets()
			.stream()
			.filter(LayoutView.Sheet::isOpen)
			.findFirst()
			.or(() -> layout.sheets().stream().findFirst())
			.orElse(null);
	}

	private void check(ImportBatch batch, @Nullable LayoutView layout, Asked asked, Model model) {
		UUID id = batch.id();
		int undecided = this.rows.undecided(id);
		model.addAttribute("undecided", undecided);
		String only = (asked.only() != null && asked.only().matches("bad|told|all")) ? asked.only()
				: (this.rows.counts(id).bad() > 0) ? "bad" : (undecided > 0) ? "told" : "all";
		ImportRows.Choice choice = switch (only) {
			case "bad" -> ImportRows.Choice.BAD;
			case "told" -> ImportRows.Choice.TOLD;
			default -> ImportRows.Choice.DATA;
		};
		int after = (asked.after() != null) ? Math.max(0, asked.after()) : 0;
		List<ProblemKinds.Kind> kinds = only.equals("all") ? List.of() : this.kinds.of(id, choice, layout);
		ProblemKinds.Kind kind = kinds.stream()
			.filter((one) -> one.key().equals(asked.kind()))
			.findFirst()
			.orElse(null);
		List<ImportRow> page = this.kinds.after(id, after, choice, kind, SHOWN);
		model.addAttribute("kinds", kinds);
		model.addAttribute("kind", (kind != null) ? kind.key() : "");
		model.addAttribute("after", after);
		model.addAttribute("proposed",
				(kind != null && batch.state() == ImportState.READ) ? proposed(kind, page) : null);
		model.addAttribute("only", only);
		model.addAttribute("several", layout != null && layout.sheets().size() > 1);
		model.addAttribute("preview",
				RowPreview.of(layout, page, FieldWords.isEnglish() ? Locale.ENGLISH : Locale.CHINESE));
		model.addAttribute("next", (page.size() < SHOWN) ? null : page.get(page.size() - 1).number());
	}

	/** The kind that is looked at, if values are proposed in it. */
	private static ProblemKinds.@Nullable Kind proposed(ProblemKinds.Kind kind, List<ImportRow> page) {
		return page.stream()
			.flatMap((row) -> row.problems().stream())
			.anyMatch((problem) -> problem.code().equals(kind.code()) && problem.proposal() != null
					&& problem.severity() != cn.xieshou.workbook.Finding.Severity.NOTE) ? kind : null;
	}

	/**
	 * Takes what was chosen of one sheet and said of all rows, and goes on to the rows.
	 */
	@PostMapping("/mapping")
	String correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model,
			HttpServletResponse response) {
		ImportBatch batch = this.imports.require(id);
		LayoutView found = this.words.layout(batch).orElseThrow(() -> new Refusal("imports.stillWorking"));
		MappingForm.Answer answer = new MappingForm(sent, found, batch.mapping()).read();
		String sheet = String.valueOf(sent.getFirst("sheet"));
		try {
			ImportContext context = this.contexts.with(batch.context(), given(sent),
					this.imports.requireEnterable(batch.type()));
			if (answer.changes() || !context.equals(batch.context())) {
				this.imports.correct(id, answer.mapping(), context);
			}
		}
		catch (Refusal refusal) {
			if (refusal.field() == null) {
				throw refusal;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			boolean ofUnit = "sheets.units".equals(refusal.field());
			model.addAttribute("refusedColumn", ofUnit ? String.valueOf(refusal.getArguments()[0]) : null);
			model.addAttribute(ofUnit ? "refused" : "refusedGiven", this.labels.text(refusal));
			return one(id, new Asked("map", sheet, null, null, null, null), sent, model);
		}
		UriComponentsBuilder next = UriComponentsBuilder.fromPath("/imports/{id}");
		return "redirect:" + (answer.newColumns() ? next.queryParam("step", "map")
			.queryParam("sheet", "{sheet}")
			.encode()
			.buildAndExpand(id, sheet)
			.toUriString() : next.queryParam("step", "check").buildAndExpand(id).toUriString());
	}

	/** What is said of all rows: {@code given.kind}. */
	private static Map<String, String> given(MultiValueMap<String, String> sent) {
		Map<String, String> given = new LinkedHashMap<>();
		sent.forEach((name, texts) -> {
			if (name.startsWith(GIVEN)) {
				given.put(name.substring(GIVEN.length()), texts.get(0));
			}
		});
		return given;
	}

}
