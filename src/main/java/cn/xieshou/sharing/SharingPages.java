package cn.xieshou.sharing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.classification.Grade;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * What leaves the portal: the rules on a page of the security administrator (共享管理), and
 * the requests for files that need a second person (导出申请).
 */
@Controller
class SharingPages {

	private final Sharing sharing;

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	SharingPages(Sharing sharing, Access access, Labels labels, Clock clock) {
		this.sharing = sharing;
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * A request as shown.
	 *
	 * @param mine whether the reader asked for it
	 */
	record Shown(ExportRequest request, ExportRequest.State state, boolean mine) {

	}

	@GetMapping("/admin/sharing")
	String rules(@RequestParam(defaultValue = "false") boolean saved, Model model) {
		this.access.scope(Permission.GRANT);
		model.addAttribute("saved", saved);
		model.addAttribute("border", this.sharing.secondPersonFrom());
		model.addAttribute("borders", Sharing.BORDERS);
		model.addAttribute("takers",
				Arrays.stream(Role.values()).filter((role) -> role.permits(Permission.EXPORT)).toList());
		model.addAttribute("waiting", shown(this.sharing.waiting()));
		model.addAttribute("decided", shown(this.sharing.decided()));
		return "sharing/rules";
	}

	@StepUp
	@PostMapping("/admin/sharing")
	String set(@RequestParam Grade border) {
		this.sharing.set(border);
		return "redirect:/admin/sharing?saved=true";
	}

	@GetMapping("/exports")
	String requests(Model model) {
		return show(model);
	}

	private String show(Model model) {
		boolean exports = this.access.actor().may(Permission.EXPORT);
		if (!exports && !this.sharing.mayDecide()) {
			this.access.scope(Permission.EXPORT);
		}
		model.addAttribute("exports", exports);
		model.addAttribute("own", shown(this.sharing.own()));
		model.addAttribute("decides", this.sharing.mayDecide());
		model.addAttribute("waiting", this.sharing.mayDecide() ? shown(this.sharing.waiting()) : List.of());
		return "sharing/requests";
	}

	@PostMapping("/exports/{id}")
	String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Model model,
			HttpServletResponse response) {
		this.access.scope(Permission.EXPORT);
		try {
			this.sharing.ask(id, why);
			return "redirect:/exports";
		}
		catch (Refusal refusal) {
			if (!"why".equals(refusal.field())) {
				throw refusal;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("asked", id);
			model.addAttribute("why", why);
			model.addAttribute("problem", this.labels.text(refusal));
			return show(model);
		}
	}

	@StepUp
	@PostMapping("/exports/{id}/accept")
	String accept(@PathVariable UUID id) {
		return decide(id, true);
	}

	@StepUp
	@PostMapping("/exports/{id}/refuse")
	String refuse(@PathVariable UUID id) {
		return decide(id, false);
	}

	private String decide(UUID id, boolean accepted) {
		this.sharing.decide(id, accepted);
		return this.access.actor().may(Permission.GRANT) ? "redirect:/admin/sharing" : "redirect:/exports";
	}

	private List<Shown> shown(List<ExportRequest> requests) {
		UUID reader = this.access.actor().id();
		return requests.stream()
			.map((one) -> new Shown(one, one.state(this.clock.instant()), one.account().equals(reader)))
			.toList();
	}

}
