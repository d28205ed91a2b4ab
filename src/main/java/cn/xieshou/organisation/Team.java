package cn.xieshou.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A team that one side sends (工作队). */
@Entity
class Team extends FormEntry<TeamForm> {

	@Embedded
	private TeamForm form;

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	@Override
	public TeamForm form() {
		return this.form;
	}

	@Override
	protected void say(TeamForm form) {
		this.form = form;
	}

}
