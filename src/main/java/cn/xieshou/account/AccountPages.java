package cn.xieshou.account;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.credential.AccountAges;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.signin.Tokens;

/**
 * The page about oneself (我的账户): who one is here, what one may do where, and how one
 * signs in.
 */
@Controller
class AccountPages {

	private final Access access;

	private final PairingTree tree;

	private final SignIns signIns;

	private final Tokens tokens;

	private final SecondFactors factors;

	private final AccountAges ages;

	AccountPages(Access access, PairingTree tree, SignIns signIns, Tokens tokens, SecondFactors factors,
			AccountAges ages) {
		this.access = access;
		this.tree = tree;
		this.signIns = signIns;
		this.tokens = tokens;
		this.factors = factors;
		this.ages = ages;
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
		SignIn.Standing standing = CurrentSignIn.require().standing();
		model.addAttribute("actor", actor);
		model.addAttribute("held", held);
		model.addAttribute("standing", standing);
		model.addAttribute("passwordDays", this.ages.passwordDays(standing).stream().boxed().findFirst().orElse(null));
		model.addAttribute("passwordEnding", this.ages.isPasswordEnding(standing));
		model.addAttribute("authenticator", this.factors.isSet(actor.id()));
		model.addAttribute("codesLeft", this.factors.recoveryCodesLeft(actor.id()));
		model.addAttribute("sessions", this.signIns.of(actor.id(), SignIns.Channel.BROWSER).size());
		model.addAttribute("tokens", this.tokens.of(actor.id()).size());
		return "account/account";
	}

}
