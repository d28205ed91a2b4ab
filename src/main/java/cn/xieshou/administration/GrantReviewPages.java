package cn.xieshou.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Ids;
import cn.xieshou.web.BadRequest;

/** The quarterly review of grants on pages (季度复核), saved page by page. */
@Controller
@RequestMapping("/admin/grants/review")
class GrantReviewPages {

	/** Before the id of a grant, in the name of what was decided on it. */
	private static final String DECISION = "grant.";

	private final Access access;

	private final GrantReviewService reviews;

	private final PairingTree tree;

	GrantReviewPages(Access access, GrantReviewService reviews, PairingTree tree) {
		this.access = access;
		this.reviews = reviews;
		this.tree = tree;
	}

	/**
	 * A grant as shown.
	 *
	 * @param grant the grant
	 * @param scope the pairing in words, {@code null} if it is none
	 * @param keeping whether to keep it is chosen beforehand
	 * @param ending whether to end it is
	 */
	record Shown(ReviewedGrant grant, @Nullable String scope, boolean keeping, boolean ending) {

	}

	@GetMapping
	String review(@RequestParam(defaultValue = "false") boolean hinted, @RequestParam(defaultValue = "") String after,
			Model model) {
		List<ReviewedGrant> found = this.reviews.page(hinted, after);
		model.addAttribute("quarter", this.reviews.quarter());
		model.addAttribute("progress", this.reviews.progress());
		model.addAttribute("grants", found.stream().map(this::shown).toList());
		model.addAttribute("hinted", hinted);
		model.addAttribute("after", after);
		model.addAttribute("next",
				(found.size() >= GrantReviewService.PAGE) ? found.get(found.size() - 1).username() : null);
		return "administration/grant-review";
	}

	/** Saves what was decided on one page and shows the next. */
	@StepUp
	@PostMapping
	String save(@RequestParam(defaultValue = "false") boolean hinted, @RequestParam(defaultValue = "") String next,
			@RequestParam MultiValueMap<String, String> parameters) {
		this.access.scope(Permission.GRANT);
		Map<UUID, Boolean> decisions = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			if (name.startsWith(DECISION)) {
				decisions.put(id(name.substring(DECISION.length())), kept(name, values.get(0)));
			}
		});
		this.reviews.save(decisions);
		return "redirect:/admin/grants/review?hinted=" + hinted + (next.matches("[a-z0-9-]+") ? "&after=" + next : "");
	}

	private static UUID id(String text) {
		try {
			return Ids.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("grant", text);
		}
	}

	private static boolean kept(String name, String decision) {
		return switch (decision) {
			case "keep" -> true;
			case "end" -> false;
			default -> throw BadRequest.unknownValue(name, decision);
		};
	}

	private Shown shown(ReviewedGrant grant) {
		String scope = (grant.pairing() != null)
				? this.tree.find(grant.pairing()).map(PairingTree.Node::name).orElse(null) : null;
		return new Shown(grant, scope, grant.suggestsKeeping(), Boolean.FALSE.equals(grant.kept()));
	}

}
