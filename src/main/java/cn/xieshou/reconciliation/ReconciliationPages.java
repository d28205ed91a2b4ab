package cn.xieshou.reconciliation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

import cn.xieshou.page.Link;
import cn.xieshou.register.References;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** Pages of extracts of accounts beside the ledger (银行对账). */
@Controller
@RequestMapping("/reconciliations")
class ReconciliationPages {

	private static final int PAGE = 20;

	private final ReconciliationService reconciliations;

	private final ReconciliationRights rights;

	private final ExtractIntake intake;

	private final ReconciliationViewAssembler views;

	private final References references;

	private final Labels labels;

	ReconciliationPages(ReconciliationService reconciliations, ReconciliationRights rights, ExtractIntake intake,
			ReconciliationViewAssembler views, References references, Labels labels) {
		this.reconciliations = reconciliations;
		this.rights = rights;
		this.intake = intake;
		this.views = views;
		this.references = references;
		this.labels = labels;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "") String fund,
			Model model) {
		return show(after, fund, null, model);
	}

	private String show(@Nullable UUID after, String fund, @Nullable String problem, Model model) {
		List<Reconciliation> found = this.reconciliations.page(after, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<Reconciliation> shown = more ? found.subList(0, PAGE) : found;
		model.addAttribute("items", shown);
		model.addAttribute("older", more ? shown.get(PAGE - 1).id() : null);
		model.addAttribute("first", after == null);
		model.addAttribute("sends", this.rights.sends());
		model.addAttribute("fund", fund.isBlank() ? "" : this.references.nameOf("funds", fund));
		model.addAttribute("problem", problem);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("ledger"), "/funding"),
				Link.here(this.labels.text("reconciliations"))));
		return "reconciliation/list";
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String take(@RequestParam(defaultValue = "") String fund,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
			throws IOException {
		this.rights.requireWorking(false);
		try {
			Optional<UUID> found = fund.isBlank() ? Optional.empty() : this.references.find("funds", fund.strip());
			UUID id = found.orElseThrow(() -> Refusal.at("fund", "reconciliations.noFund"));
			ReconciliationService.Taken taken = this.intake.take(id, file);
			return "redirect:/reconciliations/" + taken.id() + (taken.earlier() ? "?earlier=true" : "");
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(null, fund, this.labels.text(refusal), model);
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean earlier,
			@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "0") int from,
			Model model) {
		return show(id, earlier, all, from, null, model);
	}

	private String show(UUID id, boolean earlier, boolean all, int from, @Nullable String problem, Model model) {
		Sheet sheet = this.reconciliations.require(id);
		model.addAttribute("sheet", sheet);
		model.addAttribute("one", sheet.reconciliation());
		model.addAttribute("view", this.views.of(sheet, all, Math.max(from, 0)));
		model.addAttribute("works", this.reconciliations.mayWork(sheet.reconciliation()));
		model.addAttribute("finishes", this.reconciliations.mayFinish(sheet));
		model.addAttribute("earlier", earlier);
		model.addAttribute("problem", problem);
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("ledger"), "/funding"),
						new Link(this.labels.text("reconciliations"), "/reconciliations"),
						Link.here(sheet.reconciliation().of().name())));
		return "reconciliation/one";
	}

	/** Does something with one; what cannot be done is said above it. */
	@PostMapping("/{id}")
	String act(@PathVariable UUID id, @RequestParam ReconciliationAct.Kind act,
			@RequestParam(required = false) @Nullable List<UUID> lines,
			@RequestParam(required = false) @Nullable List<UUID> entries,
			@RequestParam(required = false) @Nullable UUID link, @RequestParam(defaultValue = "") String text,
			Model model, HttpServletResponse response) {
		try {
			this.reconciliations.act(id, new ReconciliationAct(act, lines, entries, link, text));
			return "redirect:/reconciliations/" + id;
		}
		catch (Refusal refusal) {
			response.setStatus(
					(refusal.field() != null) ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
			return show(id, false, false, 0, this.labels.text(refusal), model);
		}
	}

}
