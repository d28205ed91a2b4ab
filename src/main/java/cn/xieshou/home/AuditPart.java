package cn.xieshou.home;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.administration.GrantDates;
import cn.xieshou.filing.Workbench;

/** Of who audits records: until when, and what entered the books last (审计). */
@Component
class AuditPart implements HomePart {

	private static final int MOST = 10;

	private final Workbench workbench;

	private final GrantDates grants;

	AuditPart(Workbench workbench, GrantDates grants) {
		this.workbench = workbench;
		this.grants = grants;
	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (actor.may(Permission.AUDIT) && actor.may(Permission.READ)) {
			model.addAttribute("auditing", true);
			model.addAttribute("auditEnds", this.grants.auditEndsOn(actor));
			model.addAttribute("posted", this.workbench.posted(MOST));
		}
	}

}
