package cn.xieshou.park;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of parks (共建园区台账). */
@Component
class ParkRegister extends FormRegister<Park, ParkForm> {

	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	ParkRegister() {
		super("parks", "park", Park.class, ParkForm.class, Park::new, Column.text("name").sortableByPinyin(),
				Column.aggregate("t.members_value is not null"),
				Column.choice("kind", ParkKind.class).facet().subtitle(),
				Column.choice("state", ParkState.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("plannedArea", Column.Kind.QUANTITY).sortable().total(),
				Column.of("enterprises", Column.Kind.QUANTITY).sortable().total(), Column.texts("industries"),
				Column.of("startUpArea", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("preparedLand", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("workshopsBuilt", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("workshopsAvailable", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("workshopsLet", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("jobs", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("assistance", Column.Kind.QUANTITY).total().hiddenByDefault());
	}

	@Override
	public boolean isAggregate(Park park) {
		return park.form().members() != null;
	}

	@Override
	public List<Measure> measures(Park park) {
		List<Measure> measures = new ArrayList<>();
		if (!isAggregate(park)) {
			measures.add(Measure.one("park.total", NOW, Unit.PIECE));
			if (park.form().state() == ParkState.OPERATING) {
				measures.add(Measure.one("park.operating", NOW, Unit.PIECE));
			}
		}
		return measures;
	}

	@Override
	public String parentColumn() {
		return "parent_id";
	}

}
