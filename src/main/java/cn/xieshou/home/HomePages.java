package cn.xieshou.home;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Role;

/**
 * The home page (我的首页), where a sign-in leads; that of who only browses is the overview.
 */
@Controller
class HomePages {

	private static final Set<String> BROWSING = Set.of(Role.OFFICIAL.name());

	private final Access access;

	private final List<HomePart> parts;

	HomePages(Access access, List<HomePart> parts) {
		this.access = access;
		this.parts = parts;
	}

	@GetMapping("/home")
	@Transactional(readOnly = true)
	public String home(Model model) {
		Actor actor = this.access.actor();
		if (actor.roles().equals(BROWSING)) {
			return "redirect:/";
		}
		model.addAttribute("actor", actor);
		this.parts.forEach((part) -> part.addTo(model, actor));
		return "home/home";
	}

}
