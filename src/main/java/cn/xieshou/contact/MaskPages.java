package cn.xieshou.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.web.BadRequest;

/** The page where the security administrator says who may look behind masks (脱敏管理). */
@Controller
@RequestMapping("/admin/masks")
class MaskPages {

	private final UnmaskRules rules;

	private final Access access;

	MaskPages(UnmaskRules rules, Access access) {
		this.rules = rules;
		this.access = access;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
		this.access.scope(Permission.GRANT);
		model.addAttribute("saved", saved);
		model.addAttribute("rules", this.rules.all());
		model.addAttribute("roles", UnmaskRules.ROLES);
		return "contact/masks";
	}

	@StepUp
	@PostMapping
	String set(@RequestParam(defaultValue = "") List<String> open, @RequestParam List<String> was) {
		this.rules.set(rules("open", open), rules("was", was));
		return "redirect:/admin/masks?saved=true";
	}

	/** {@code KIND.ROLE} for each role that may look at a kind. */
	private static Set<UnmaskRules.Opening> rules(String name, List<String> said) {
		Set<UnmaskRules.Opening> rules = new HashSet<>();
		said.stream()
			.filter((one) -> !one.isEmpty())
			.forEach((one) -> rules.add(UnmaskRules.openings()
				.filter((known) -> known.toString().equals(one))
				.findAny()
				.orElseThrow(() -> BadRequest.unknownValue(name, one))));
		return rules;
	}

}
