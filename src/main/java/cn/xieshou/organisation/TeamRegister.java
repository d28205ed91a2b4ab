package cn.xieshou.organisation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of work teams (工作队台账). */
@Component
class TeamRegister extends FormRegister<Team, TeamForm> {

	TeamRegister() {
		super("teams", "team", Team.class, TeamForm.class, Team::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
