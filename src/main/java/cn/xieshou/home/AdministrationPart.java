package cn.xieshou.home;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.administration.AdministrationWork;
import cn.xieshou.job.FailedJobs;
import cn.xieshou.journal.JournalSummary;

/** Of the three administrators: what each has to see to (三员). */
@Component
class AdministrationPart implements HomePart {

	private final AdministrationWork work;

	private final FailedJobs jobs;

	private final JournalSummary journal;

	AdministrationPart(AdministrationWork work, FailedJobs jobs, JournalSummary journal) {
		this.work = work;
		this.jobs = jobs;
		this.journal = journal;
	}

	@Override
	public void addTo(Model model, Actor actor) {
		if (actor.may(Permission.ADMINISTER)) {
			model.addAttribute("accounts", this.work.accounts());
			model.addAttribute("failedJobs", this.jobs.list());
		}
		if (actor.may(Permission.GRANT)) {
			model.addAttribute("grants", this.work.grants());
		}
		if (actor.roles().contains(Role.AUDIT_ADMIN.name())) {
			model.addAttribute("journal", this.journal.sinceLastVisit());
		}
	}

}
