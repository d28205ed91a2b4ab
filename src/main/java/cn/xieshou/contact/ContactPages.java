package cn.xieshou.contact;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The page of ways to reach people (通讯录页): masked, and one of them shown at a time. */
@Controller
@RequestMapping("/contacts")
class ContactPages {

	private final Contacts contacts;

	private final UnmaskRules rules;

	private final Access access;

	private final Labels labels;

	ContactPages(Contacts contacts, UnmaskRules rules, Access access, Labels labels) {
		this.contacts = contacts;
		this.rules = rules;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * What is behind a mask, shown this once.
	 *
	 * @param value {@code null} if it is not shown
	 * @param refusal why not, {@code null} if it is
	 */
	record Revealed(UUID contact, ContactKind kind, @Nullable String value, @Nullable String refusal) {

	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID after,
			Model model) {
		model.addAttribute("form", ContactForm.empty());
		return show(q, after, null, model);
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") ContactForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		this.access.scope(Permission.ENTER);
		if (!errors.hasErrors()) {
			try {
				this.contacts.add(form);
				return "redirect:/contacts";
			}
			catch (Refusal refusal) {
				refusal.reportTo(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show("", null, null, model);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id) {
		this.contacts.remove(id);
		return "redirect:/contacts";
	}

	/**
	 * Shows one value, on the page of the list where it was asked for; asking for the
	 * page again shows none.
	 */
	@StepUp
	@PostMapping("/{id}/reveal")
	String reveal(@PathVariable UUID id, @RequestParam ContactKind kind, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID after,
			Model model, HttpServletResponse response) {
		model.addAttribute("form", ContactForm.empty());
		try {
			return show(q, after, new Revealed(id, kind, this.contacts.reveal(id, kind, why), null), model);
		}
		catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(q, after, new Revealed(id, kind, null, this.labels.text(refusal)), model);
		}
	}

	private String show(String q, @Nullable UUID after, @Nullable Revealed revealed, Model model) {
		Contacts.Page page = this.contacts.list(q.strip(), after);
		model.addAttribute("q", q.strip());
		model.addAttribute("after", after);
		model.addAttribute("contacts", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("kinds", ContactKind.values());
		model.addAttribute("open", this.rules.of(this.access.actor()));
		model.addAttribute("enters", this.access.actor().may(Permission.ENTER));
		model.addAttribute("revealed", revealed);
		return "contact/contacts";
	}

}
