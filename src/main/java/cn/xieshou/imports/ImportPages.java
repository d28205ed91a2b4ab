package cn.xieshou.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Option;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The page of one's own imports (批量导入), and what is decided of each. */
@Controller
@RequestMapping("/imports")
class ImportPages {

	/** So many imports are shown. */
	private static final int SHOWN = 50;

	private final ImportService imports;

	private final ImportRows rows;

	private final Registers registers;

	private final Records records;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	ImportPages(ImportService imports, ImportRows rows, Registers registers, Records records, PairingTree tree,
			Access access, Labels labels) {
		this.imports = imports;
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

	@GetMapping
	String own(@RequestParam(required = false) @Nullable String type, Model model) {
		return list(type, "", null, model);
	}

	/** The template of the type that is chosen. */
	@GetMapping("/template")
	String template(@RequestParam String type) {
		return "redirect:/api/v1/imports/templates/" + this.registers.require(type).code() + ".xlsx";
	}

	private String list(@Nullable String type, String pairing, @Nullable String problem, Model model) {
		this.access.entering();
		List<ImportBatch> own = this.imports.own(SHOWN);
		Map<UUID, ImportBatch.Counts> counts = this.rows.counts(own.stream().map(ImportBatch::id).toList());
		model.addAttribute("batches",
				own.stream()
					.map((batch) -> new Listed(batch, this.labels.text(batch.type()),
							counts.getOrDefault(batch.id(), ImportRows.NONE)))
					.toList());
		model.addAttribute("moving", own.stream().anyMatch((batch) -> batch.state().isWorking()));
		model.addAttribute("types", types());
		model.addAttribute("type", type);
		model.addAttribute("pairings", pairings());
		model.addAttribute("pairing", pairing);
		model.addAttribute("problem", problem);
		return "imports/list";
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
		List<UUID> ids = new ArrayList<>(this.access.entering().pairings());
		this.access.entering().roots().forEach((root) -> this.tree.subtree(root).forEach((node) -> ids.add(node.id())));
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
			ImportService.Taken taken = this.imports.take(type, name, file.getInputStream(), context, null);
			return "redirect:/imports/" + taken.id() + (taken.earlier() ? "?earlier=true" : "");
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return list(type, pairing, this.labels.text(refusal), model);
		}
	}

	@PostMapping("/{id}/submit")
	String submit(@PathVariable UUID id, @RequestParam(defaultValue = "good") String rows) {
		this.imports.file(id, rows.equals("all"), null);
		return "redirect:/imports/" + id;
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id) {
		this.imports.cancel(id, null);
		return "redirect:/imports";
	}

}
