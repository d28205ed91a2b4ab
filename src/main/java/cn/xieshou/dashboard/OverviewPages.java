package cn.xieshou.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;

/** The overview (总览), where everybody arrives who may read records of pairings. */
@Controller
class OverviewPages {

	/** What a business administrator keeps and does here. */
	private static final List<String> CATALOGUE = List.of("indicators", "units", "headlines", "filings", "review");

	private final Overviews overviews;

	private final Access access;

	private final Labels labels;

	OverviewPages(Overviews overviews, Access access, Labels labels) {
		this.overviews = overviews;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping("/")
	String overview(@RequestParam(required = false) @Nullable String scope,
			@RequestParam(required = false) @Nullable Integer year, Model model) {
		if (!this.access.actor().may(Permission.READ) || !this.access.scope(Permission.READ).hasPairings()) {
			model.addAttribute("duties", duties());
			return "dashboard/no-records";
		}
		model.addAttribute("overview", this.overviews.of(scope, year));
		return "dashboard/overview";
	}

	/**
	 * What a role is there for that sees no records of pairings (职责).
	 *
	 * @param role the role
	 * @param links what it can do here
	 */
	record Duty(String role, List<Link> links) {

	}

	private List<Duty> duties() {
		return this.access.actor().roles().stream().sorted().map((role) -> {
			List<Link> links = new ArrayList<>();
			if (role.equals(Role.SYSTEM_ADMIN.name())) {
				links.add(new Link(this.labels.text("web.nav.accounts"), "/admin/accounts"));
				links.add(new Link(this.labels.text("web.nav.grants"), "/admin/grants"));
				links.add(new Link(this.labels.text("web.nav.operation"), "/admin"));
				links.add(new Link(this.labels.text("web.nav.jobs"), "/jobs"));
			}
			if (role.equals(Role.SECURITY_ADMIN.name())) {
				links.add(new Link(this.labels.text("web.nav.grants"), "/admin/grants"));
			}
			if (role.equals(Role.SECURITY_ADMIN.name()) || role.equals(Role.AUDIT_ADMIN.name())) {
				links.add(new Link(this.labels.text("web.nav.journal"), "/journal"));
			}
			if (role.equals(Role.BUSINESS_ADMIN.name())) {
				CATALOGUE.forEach((entry) -> links.add(new Link(this.labels.text("web.nav." + entry), "/" + entry)));
			}
			links.add(new Link(this.labels.text("home.account"), "/account"));
			return new Duty(role, links);
		}).toList();
	}

}
