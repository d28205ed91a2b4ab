package cn.xieshou.entry;

import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import cn.xieshou.access.Access;
import cn.xieshou.filing.EnterableTypes;

/** What can be entered (新建填报): the types that somebody enters most stand first. */
@Controller
class EntryTypesPages {

	private final EnterableTypes types;

	private final Access access;

	EntryTypesPages(EnterableTypes types, Access access) {
		this.types = types;
		this.access = access;
	}

	@GetMapping(path = "/filings/new", params = "!type")
	String types(Model model) {
		this.access.entering();
		List<EnterableTypes.Type> all = this.types.byUse();
		if (all.isEmpty()) {
			throw new AccessDeniedException("Nothing is entered by " + this.access.actor().username());
		}
		model.addAttribute("used", all.stream().filter((type) -> type.times() > 0).toList());
		model.addAttribute("others", all.stream().filter((type) -> type.times() == 0).toList());
		return "entry/types";
	}

}
