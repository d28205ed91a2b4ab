package cn.xieshou.project;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The small form that notes a step of a project (登记进展). */
@Controller
@RequestMapping("/projects/{id}/stage")
class StagePages {

	private final StageEntry entry;

	private final IdempotentRequests requests;

	private final Labels labels;

	StagePages(StageEntry entry, IdempotentRequests requests, Labels labels) {
		this.entry = entry;
		this.requests = requests;
		this.labels = labels;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		Project project = this.entry.require(id);
		model.addAttribute("form", StageForm.of(project));
		return page(project, model);
	}

	/** Drafts the filing, which its author then submits as any other. */
	@PostMapping
	String draft(@PathVariable UUID id, @Valid @ModelAttribute("form") StageForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		Project project = this.entry.require(id);
		if (!errors.hasErrors()) {
			try {
				IdempotentRequest pressed = new IdempotentRequest("stage " + id + " " + form.mark(),
						"/projects/" + id + "/stage", form);
				return "redirect:/filings/"
						+ this.requests.answer(pressed, UUID.class, () -> this.entry.draft(id, form));
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
			catch (FormRejected ex) {
				ex.problems()
					.stream()
					.map(FormProblem::message)
					.forEach((text) -> errors.reject("projects.step", text));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(project, model);
	}

	private String page(Project project, Model model) {
		model.addAttribute("project", project);
		model.addAttribute("reached", (project.getStage() != null) ? this.labels.of(project.getStage()) : null);
		model.addAttribute("stages", Option.of(this.labels, ProjectStage.values()));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"),
						new Link(this.labels.text("projects"), "/projects"),
						new Link(project.getName(), "/projects/" + project.getId()),
						Link.here(this.labels.text("projects.step"))));
		return "project/step";
	}

}
