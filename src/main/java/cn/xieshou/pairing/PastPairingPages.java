package cn.xieshou.pairing;

import java.time.Instant;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.web.NotFound;

/**
 * Pairings as the books knew them at a moment (时点查看), called by code or name: what the
 * record of the pairing said then, under its id.
 */
@Controller
class PastPairingPages {

	private final PairingTree tree;

	private final Access access;

	PastPairingPages(PairingTree tree, Access access) {
		this.tree = tree;
		this.access = access;
	}

	@GetMapping(path = "/pairings/{code:.{1,35}}", params = "asKnownOn")
	String past(@PathVariable String code, @RequestParam Instant asKnownOn) {
		Scope scope = this.access.scope(Permission.READ, true);
		return this.tree.find(code)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.map((node) -> "redirect:/pairings/" + node.id() + "?asKnownOn=" + asKnownOn)
			.orElseThrow(() -> new NotFound("pairing " + code));
	}

}
