package cn.xieshou.administration;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.StepHolder;
import cn.xieshou.page.Option;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** Grants on pages (授权): of the security administrator, and of the second person. */
@Controller
@RequestMapping("/admin/grants")
class GrantPages {

	private final Access access;

	private final GrantDirectory directory;

	private final GrantService service;

	private final PairingTree tree;

	private final Labels labels;

	GrantPages(Access access, GrantDirectory directory, GrantService service, PairingTree tree, Labels labels) {
		this.access = access;
		this.directory = directory;
		this.service = service;
		this.tree = tree;
		this.labels = labels;
	}

	/**
	 * A grant as shown.
	 *
	 * @param grant the grant or request
	 * @param scope the pairing in words, {@code null} if it is none
	 * @param mine whether the reader can be the second person
	 */
	record Shown(GrantRow grant, @Nullable String scope, boolean mine) {

	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
		Actor actor = requireAdministrator();
		model.addAttribute("q", q.strip());
		model.addAttribute("waiting", this.directory.waiting().stream().map((one) -> shown(actor, one)).toList());
		model.addAttribute("grants", List.of());
		if (actor.may(Permission.GRANT)) {
			List<GrantRow> found = this.directory.page(q.strip(), after);
			model.addAttribute("grants", found.stream().map((one) -> shown(actor, one)).toList());
			model.addAttribute("next",
					(found.size() >= GrantDirectory.PAGE) ? found.get(found.size() - 1).username() : null);
		}
		return "administration/grants";
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "") String username, Model model) {
		this.access.scope(Permission.GRANT);
		model.addAttribute("form", new GrantForm(username, null, null, null, null, null));
		return show(model);
	}

	@StepUp
	@PostMapping
	String request(@Valid @ModelAttribute("form") GrantForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		this.access.scope(Permission.GRANT);
		if (!errors.hasErrors()) {
			try {
				this.service.request(form);
				return "redirect:/admin/grants";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(model);
	}

	@StepUp
	@PostMapping("/{id}/accept")
	String accept(@PathVariable UUID id) {
		requireAdministrator();
		this.service.decide(id, true);
		return "redirect:/admin/grants";
	}

	@StepUp
	@PostMapping("/{id}/refuse")
	String refuse(@PathVariable UUID id) {
		requireAdministrator();
		this.service.decide(id, false);
		return "redirect:/admin/grants";
	}

	@StepUp
	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id) {
		this.service.end(id);
		return "redirect:/admin/grants";
	}

	private Actor requireAdministrator() {
		Actor actor = this.access.actor();
		if (!actor.may(Permission.GRANT) && !actor.may(Permission.ADMINISTER)) {
			throw new AccessDeniedException("Grants are for administrators");
		}
		return actor;
	}

	private Shown shown(Actor actor, GrantRow grant) {
		String scope = (grant.pairing() != null)
				? this.tree.find(grant.pairing()).map(PairingTree.Node::name).orElse(grant.pairing().toString()) : null;
		return new Shown(grant, scope, this.service.mayDecide(actor, grant));
	}

	private String show(Model model) {
		model.addAttribute("roles", Option.of(this.labels, Role.values()));
		model.addAttribute("ranks",
				StepHolder.REVIEWERS.stream()
					.map((holder) -> new Option(String.valueOf(holder.rank()), this.labels.of(holder)))
					.toList());
		return "administration/grant-new";
	}

}
