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
import cn.xieshou.signin.StepUp;
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

	private final PublicAddress address;

	AccountAdministrationPages(Access access, AccountDirectory directory, AccountService service, SignIns signIns,
			PublicAddress address) {
		this.access = access;
		this.directory = directory;
		this.service = service;
		this.signIns = signIns;
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

	@StepUp
	@PostMapping("/{id}/reset")
	String reset(@PathVariable UUID id, Model model, HttpServletRequest request, HttpServletResponse response) {
		return invited(this.service.reset(id), model, request, response);
	}

	@PostMapping("/{id}/disable")
	String disable(@PathVariable UUID id) {
		this.service.disable(id);
		return "redirect:/admin/accounts/" + id;
	}

	@PostMapping("/{id}/enable")
	String enable(@PathVariable UUID id) {
		this.service.enable(id);
		return "redirect:/admin/accounts/" + id;
	}

	@PostMapping("/{id}/sign-out")
	String signOut(@PathVariable UUID id) {
		this.service.signOut(id);
		return "redirect:/admin/accounts/" + id;
	}

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
		model.addAttribute("self", id.equals(this.access.actor().id()));
		model.addAttribute("link", link);
		return "administration/account";
	}

}
