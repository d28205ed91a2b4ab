package cn.xieshou.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The pages of imports (批量导入): one's own, and the way of each from file to filings. */
@Controller
@RequestMapping("/imports")
class ImportPages {

	/** So many imports and rows are shown. */
	private static final int SHOWN = 50;

	private final ImportService imports;

	private final ImportStore store;

	private final ImportRows rows;

	private final Registers registers;

	private final Records records;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	ImportPages(ImportService imports, ImportStore store, ImportRows rows, Registers registers, Records records,
			PairingTree tree, Access access, Labels labels) {
		this.imports = imports;
		this.store = store;
		this.rows = rows;
		this.registers = registers;
		this.records = records;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
	}

	/** An import of the list, with how much of it is good. */
	record Listed(ImportBatch batch, String type, ImportBatch.Counts counts) {

	}

	/** A row of the preview, and what is said of it in the reader's words. */
	record Told(ImportRow row, List<String> values, List<Said> said) {

	}

	/** What is said of a cell. */
	record Said(@Nullable String cell, String tone, String text) {

	}

	@GetMapping
	String own(@RequestParam(required = false) @Nullable String type, Model model) {
		return list(type, "", null, model);
	}

	private String list(@Nullable String type, String pairing, @Nullable String problem, Model model) {
		this.access.scope(Permission.ENTER);
		List<ImportBatch> own = this.imports.own(SHOWN);
		model.addAttribute("batches", own.stream().map(this::listed).toList());
		model.addAttribute("moving", own.stream().anyMatch((batch) -> batch.state().isWorking()));
		model.addAttribute("types", types());
		model.addAttribute("type", type);
		model.addAttribute("pairings", pairings());
		model.addAttribute("pairing", pairing);
		model.addAttribute("problem", problem);
		return "imports/list";
	}

	private Listed listed(ImportBatch batch) {
		return new Listed(batch, this.labels.text(batch.type()), this.rows.counts(batch.id()));
	}

	private List<Option> types() {
		List<Option> types = new ArrayList<>();
		for (Register<?, ?> register : this.registers.all()) {
			if (this.records.mayEnter(register)) {
				types.add(new Option(register.code(), this.labels.text(register.code())));
			}
		}
		types.sort((one, other) -> java.text.Collator.getInstance(Locale.CHINA).compare(one.label(), other.label()));
		return types;
	}

	/** Where the reader may enter records, if that can be listed. */
	private List<Option> pairings() {
		List<UUID> ids = new ArrayList<>(this.access.scope(Permission.ENTER).pairings());
		this.access.scope(Permission.ENTER)
			.roots()
			.forEach((root) -> this.tree.subtree(root).forEach((node) -> ids.add(node.id())));
		return ids.stream()
			.distinct()
			.flatMap((id) -> this.tree.find(id).stream())
			.map((node) -> new Option(node.id().toString(), node.name()))
			.toList();
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String take(@RequestParam String type, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String pairing, Model model, HttpServletResponse response)
			throws IOException {
		String name = (file != null) ? file.getOriginalFilename() : null;
		try {
			if (file == null || name == null || name.isEmpty()) {
				throw new Refusal("imports.noFile");
			}
			ImportContext context = new ImportContext(pairing.isBlank() ? null : pairing, null, null, null, null, null,
					Map.of());
			ImportService.Taken taken = this.imports.take(type, name, file.getInputStream(), context);
			return "redirect:/imports/" + taken.batch().id() + (taken.earlier() ? "?earlier=true" : "");
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return list(type, pairing, this.labels.text(refusal), model);
		}
	}

	/**
	 * An import.
	 * @param after the number of the row that the preview begins after
	 * @param only {@code told} for the rows of which something is said
	 */
	@GetMapping("/{id}")
	String one(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after,
			@RequestParam(defaultValue = "told") String only, @RequestParam(defaultValue = "false") boolean earlier,
			Model model) {
		ImportBatch batch = this.imports.require(id);
		ImportRows.Choice choice = only.equals("all") ? ImportRows.Choice.DATA : ImportRows.Choice.TOLD;
		List<ImportRow> page = this.rows.after(id, Math.max(0, after), choice, SHOWN);
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
		Map<String, String> fields = new LinkedHashMap<>();
		this.store.layout(id)
			.ifPresent((layout) -> layout.fields().forEach((field) -> fields.put(field.id(), field.label())));
		model.addAttribute("batch", batch);
		model.addAttribute("type", this.labels.text(batch.type()));
		model.addAttribute("counts", this.rows.counts(id));
		model.addAttribute("sheets", this.store.layout(id).map(LayoutView::sheets).orElse(List.of()));
		model.addAttribute("others", this.store.layout(id).map(LayoutView::otherSheets).orElse(List.of()));
		model.addAttribute("fields", this.store.layout(id).map(LayoutView::fields).orElse(List.of()));
		model.addAttribute("rows", page.stream().map((row) -> told(row, fields, english)).toList());
		model.addAttribute("next", (page.size() < SHOWN) ? null : page.get(page.size() - 1).number());
		model.addAttribute("only", only.equals("all") ? "all" : "told");
		model.addAttribute("earlier", earlier);
		model.addAttribute("refusal", english ? batch.refusalEn() : batch.refusal());
		model.addAttribute("filings", this.rows.filings(id));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("imports"), "/imports"), Link.here(batch.fileName())));
		return "imports/one";
	}

	private static Told told(ImportRow row, Map<String, String> fields, boolean english) {
		return new Told(row,
				row.said()
					.entrySet()
					.stream()
					.map((said) -> fields.getOrDefault(said.getKey(), said.getKey()) + "：" + said.getValue())
					.toList(),
				row.problems().stream().map((problem) -> new Said(problem.cell(), switch (problem.severity()) {
					case ERROR -> "bad";
					case WARNING -> "warn";
					case NOTE -> "info";
				}, problem.sentence(english ? Locale.ENGLISH : Locale.CHINESE))).toList());
	}

	/**
	 * Takes corrected columns: for each sheet {@code sheet.0} its name, {@code head.0}
	 * its head rows, {@code field.0.C} the field of a column, {@code unit.0.C} its unit.
	 */
	@PostMapping("/{id}/mapping")
	String correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters) {
		this.imports.require(id);
		List<cn.xieshou.workbook.Mapping.Sheet> sheets = new ArrayList<>();
		for (int i = 0; parameters.containsKey("sheet." + i); i++) {
			if (parameters.containsKey("skip." + i)) {
				continue;
			}
			Map<String, String> columns = new LinkedHashMap<>();
			Map<String, String> units = new LinkedHashMap<>();
			String fields = "field." + i + ".";
			String ofUnits = "unit." + i + ".";
			parameters.toSingleValueMap().forEach((name, value) -> {
				if (name.startsWith(fields)) {
					columns.put(name.substring(fields.length()), value.strip());
				}
				else if (name.startsWith(ofUnits) && !value.isBlank()) {
					units.put(name.substring(ofUnits.length()), value.strip());
				}
			});
			String name = String.valueOf(parameters.getFirst("sheet." + i));
			sheets.add(new cn.xieshou.workbook.Mapping.Sheet(name.isEmpty() ? null : name,
					heads(parameters.getFirst("head." + i)), columns, units, null, null));
		}
		this.imports.correct(id, new cn.xieshou.workbook.Mapping(sheets));
		return "redirect:/imports/" + id;
	}

	/** Head rows as somebody writes them, {@code 3,4}. */
	private static @Nullable List<Integer> heads(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.matches("[\\d\\s,，、]{1,40}")) {
			throw Refusal.at("head", "imports.unknownRow");
		}
		return java.util.Arrays.stream(text.split("[\\s,，、]+"))
			.filter((row) -> !row.isEmpty())
			.map((row) -> (row.length() > 7) ? Integer.valueOf(0) : Integer.valueOf(row))
			.toList();
	}

	@PostMapping("/{id}/submit")
	String submit(@PathVariable UUID id, @RequestParam(defaultValue = "good") String rows) {
		this.imports.file(id, rows.equals("all"));
		return "redirect:/imports/" + id;
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id) {
		this.imports.cancel(id);
		return "redirect:/imports";
	}

}
