package cn.xieshou.access;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page about oneself (我的账户): who one is here and what one may do where. */
@Controller
class AccountPages {

	private final Access access;

	private final PairingTree tree;

	AccountPages(Access access, PairingTree tree) {
		this.access = access;
		this.tree = tree;
	}

	/** A grant in words. */
	record Held(Role role, String scope, boolean everything, boolean commons) {

	}

	@GetMapping("/account")
	String account(Model model) {
		Actor actor = this.access.actor();
		List<Held> held = actor.grants()
			.stream()
			.map((grant) -> new Held(grant.role(),
					(grant.pairing() != null) ? this.tree.find(grant.pairing()).map(PairingTree.Node::name).orElse("")
							: "",
					grant.isEverywhere(), grant.isOverCommons()))
			.toList();
		model.addAttribute("actor", actor);
		model.addAttribute("held", held);
		return "access/account";
	}

}
