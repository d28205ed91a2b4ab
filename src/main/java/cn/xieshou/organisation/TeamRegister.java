package cn.xieshou.organisation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of work teams (工作队台账). */
@Component
class TeamRegister extends FormRegister<Team, TeamForm> {

	TeamRegister() {
		super("teams", "team", Team.class, TeamForm.class, Team::new, Column.text("name").sortableByPinyin(),
				Column.choice("kind", TeamKind.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("dispatchedBy", Column.Kind.REGION).sortable(),
				Column.of("beginsOn", Column.Kind.DATE).sortable().hiddenByDefault(),
				Column.of("endsOn", Column.Kind.DATE).sortable(),
				Column.of("headcount", Column.Kind.QUANTITY).sortable().total(),
				Column.of("personTimes", Column.Kind.QUANTITY).sortable().total());
	}

	@Override
	public List<Measure> measures(Team team) {
		return List.of(Measure.one("team.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}
