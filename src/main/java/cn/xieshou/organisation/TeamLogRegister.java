package cn.xieshou.organisation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of what teams did day by day (工作日志). */
@Component
class TeamLogRegister extends FormRegister<TeamLog, TeamLogForm> {

	TeamLogRegister() {
		super("team-logs", "team_log", TeamLog.class, TeamLogForm.class, TeamLog::new,
				Column.text("name").sortableByPinyin(), Column.record("team", "teams"),
				Column.of("workedOn", Column.Kind.DATE).sortable(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("result"), Column.record("project", "projects"), Column.text("work").hiddenByDefault());
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-workedOn";
	}

}
