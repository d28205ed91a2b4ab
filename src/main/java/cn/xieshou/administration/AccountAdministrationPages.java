package cn.xieshou.administration;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.SignIns;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/** The accounts on pages of the system administrator (账户). */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdministrationPages {

	private final Access access;

	private final AccountDirectory directory;

	private final AccountService service;

	private final SignIns signIns;

	private final AccountStanding standing;

	private final Labels labels;

	private final PublicAddress address;

	AccountAdministrationPages(Access access, AccountDirectory directory, AccountService service, SignIns signIns,
			AccountStanding standing, Labels labels, PublicAddress address) {
		this.access = access;
		this.directory = directory;
		this.service = service;
		this.signIns = signIns;
		this.standing = standing;
		this.labels = labels;
		this.address = address;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
		this.access.scope(Permission.ADMINISTER);
		List<AccountRow> found = this.directory.page(q.strip(), after);
		boolean more = found.size() > AccountDirectory.PAGE;
		List<AccountRow> shown = more ? found.subList(0, AccountDirectory.PAGE) : found;
		model.addAttribute("q", q.strip());
		model.addAttribute("accounts", shown);
		model.addAttribute("next", more ? shown.get(shown.size() - 1).username() : null);
		return "administration/accounts";
	}

	@GetMapping("/new")
	String form(Model model) {
		this.access.scope(Permission.ADMINISTER);
		model.addAttribute("form", AccountForm.empty());
		return "administration/account-new";
	}

	@PostMapping
	String open(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		this.access.scope(Permission.ADMINISTER);
		if (!errors.hasErrors()) {
			try {
				return invited(this.service.open(form), model, request, response);
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "administration/account-new";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		this.access.scope(Permission.ADMINISTER);
		return show(id, null, model);
	}

	/**
	 * @param keep whether the password alone is set anew
	 */
	@StepUp
	@PostMapping("/{id}/reset")
	String reset(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean keep, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return invited(this.service.reset(id, keep), model, request, response);
	}

	/**
	 * @param successor the account name of who goes on with open drafts
	 * @param leave whether open drafts are left where they are
	 */
	@StepUp
	@PostMapping("/{id}/disable")
	String disable(@PathVariable UUID id, @RequestParam(defaultValue = "") String successor,
			@RequestParam(defaultValue = "false") boolean leave, Model model, HttpServletResponse response) {
		return change(id, () -> this.standing.disable(id, successor.strip(), leave), successor, model, response);
	}

	@PostMapping("/{id}/hand-on")
	String handOn(@PathVariable UUID id, @RequestParam String successor, Model model, HttpServletResponse response) {
		return change(id, () -> this.standing.handOn(id, successor.strip()), successor, model, response);
	}

	@StepUp
	@PostMapping("/{id}/enable")
	String enable(@PathVariable UUID id) {
		this.standing.enable(id);
		return "redirect:/admin/accounts/" + id;
	}

	/** Says on the page of the account what is wrong about the successor. */
	private String change(UUID id, Runnable act, String successor, Model model, HttpServletResponse response) {
		try {
			act.run();
			return "redirect:/admin/accounts/" + id;
		}
		catch (Refusal refusal) {
			if (!"successor".equals(refusal.field())) {
				throw refusal;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("successor", successor);
			model.addAttribute("problem", this.labels.text(refusal));
			return show(id, null, model);
		}
	}

	@StepUp
	@PostMapping("/{id}/sign-out")
	String signOut(@PathVariable UUID id) {
		this.service.signOut(id);
		return "redirect:/admin/accounts/" + id;
	}

	@StepUp
	@PostMapping("/{id}/sign-ins/{signIn}/end")
	String endSignIn(@PathVariable UUID id, @PathVariable UUID signIn) {
		this.service.endSignIn(id, signIn);
		return "redirect:/admin/accounts/" + id;
	}

	/** Shows a link this once, so the answer is no redirect. */
	private String invited(AccountService.Invitation invitation, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String portal = (this.address.url() != null) ? this.address.url().toString()
				: ServletUriComponentsBuilder.fromContextPath(request).toUriString();
		return show(invitation.account(), portal + "/setup/" + invitation.secret(), model);
	}

	private String show(UUID id, @Nullable String link, Model model) {
		model.addAttribute("account", this.directory.find(id).orElseThrow(() -> new NotFound("account " + id)));
		model.addAttribute("sessions", this.signIns.of(id, SignIns.Channel.BROWSER));
		model.addAttribute("tokens", this.signIns.of(id, SignIns.Channel.API));
		model.addAttribute("drafts", this.standing.openDrafts(id));
		model.addAttribute("self", id.equals(this.access.actor().id()));
		model.addAttribute("link", link);
		return "administration/account";
	}

}
