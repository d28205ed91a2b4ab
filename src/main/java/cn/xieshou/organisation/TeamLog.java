package cn.xieshou.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * What a team did on a day (工作日志): the team says it of itself, nobody is counted or
 * ranked by it.
 */
@Entity
final class TeamLog extends FormEntry<TeamLogForm> {

	@Embedded
	private TeamLogForm form;

	@SuppressWarnings("NullAway.Init")
	protected TeamLog() {
	}

	@Override
	public TeamLogForm form() {
		return this.form;
	}

	@Override
	protected void apply(TeamLogForm form) {
		this.form = form;
	}

}
