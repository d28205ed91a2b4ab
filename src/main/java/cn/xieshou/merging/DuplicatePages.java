package cn.xieshou.merging;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.page.Link;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** Which records of a type may be the same, for who may merge them (可能重复的记录页面). */
@Controller
class DuplicatePages {

	/** So many pairs are shown; when they are settled, the next ones are. */
	private static final int SHOWN = 100;

	private final Mergeable mergeable;

	private final PossibleDuplicates duplicates;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	DuplicatePages(Mergeable mergeable, PossibleDuplicates duplicates, PairingTree tree, Access access, Labels labels) {
		this.mergeable = mergeable;
		this.duplicates = duplicates;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping("/duplicates")
	String choose(@RequestParam(defaultValue = "projects") String type, @RequestParam(defaultValue = "") String pairing,
			RedirectAttributes asked) {
		if (!pairing.isBlank()) {
			asked.addAttribute("pairing", pairing.strip());
		}
		return "redirect:/duplicates/" + this.mergeable.require(type).code();
	}

	@GetMapping("/duplicates/{type:[a-z-]+}")
	String list(@PathVariable String type, @RequestParam(defaultValue = "") String pairing, Model model) {
		Register<?, ?> register = this.mergeable.require(type);
		PairingTree.Node within = pairing.isBlank() ? null : within(pairing.strip());
		PossibleDuplicates.Found found = this.duplicates.of(register, within);
		model.addAttribute("type", register.code());
		model.addAttribute("types",
				this.mergeable.all()
					.stream()
					.map((one) -> new Link(this.labels.text(one.code()), one.code()))
					.toList());
		model.addAttribute("pairing", within);
		model.addAttribute("found", found.pairs().size());
		model.addAttribute("compared", found.whole() ? null : PossibleDuplicates.COMPARED);
		model.addAttribute("shown", found.pairs().stream().limit(SHOWN).toList());
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"),
						new Link(this.labels.text(register.code()), "/" + register.code()),
						Link.here(this.labels.text("merging.possible"))));
		return "merging/duplicates";
	}

	private PairingTree.@Nullable Node within(String called) {
		Optional<PairingTree.Node> found = this.tree.find(called)
			.filter((node) -> this.tree.subtree(node.id())
				.stream()
				.anyMatch((below) -> this.access.scope(Permission.READ).contains(below.root(), below.id())));
		return found.orElseThrow(
				() -> new BadRequest("pairing", "list.badParameter", this.labels.text("entry.pairing"), called));
	}

}
