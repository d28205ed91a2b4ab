package cn.xieshou.dashboard;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;

/**
 * The overview (总览), for everybody who may read records of pairings; others are led home.
 */
@Controller
class OverviewPages {

	private final Overviews overviews;

	private final Access access;

	OverviewPages(Overviews overviews, Access access) {
		this.overviews = overviews;
		this.access = access;
	}

	@GetMapping("/")
	String overview(@RequestParam(required = false) @Nullable String scope,
			@RequestParam(required = false) @Nullable Integer year, Model model) {
		if (!this.access.actor().may(Permission.READ) || !this.access.scope(Permission.READ).hasPairings()) {
			return "redirect:/home";
		}
		model.addAttribute("overview", this.overviews.of(scope, year));
		return "dashboard/overview";
	}

}
