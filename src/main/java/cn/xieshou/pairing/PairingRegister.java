package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Programme;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of pairings (结对台账). */
@Component
class PairingRegister extends FormRegister<Pairing, PairingForm> {

	/** Counts are of the pairings in force now. */
	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	PairingRegister() {
		super("pairings", "pairing", Pairing.class, PairingForm.class, Pairing::new,
				Column.text("name").sortableByPinyin(), Column.text("code").sortable(),
				Column.choice("programme", Programme.class).facet(), Column.record("parent", "pairings"),
				Column.of("assistingRegion", Column.Kind.REGION).sortable(),
				Column.of("assistedRegion", Column.Kind.REGION).sortable(), Column.text("since"),
				Column.text("planPeriod"), Column.record("basis", "documents"),
				Column.of("inferred", Column.Kind.BOOLEAN));
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public String usualSort() {
		return "code";
	}

	@Override
	public boolean isPlace() {
		return true;
	}

	/** A pairing is its own scope; its tree is its parent's. */
	@Override
	public Place place(UUID record, PairingForm form, PairingTree tree) {
		List<UUID> path = new ArrayList<>();
		if (form.parent() != null) {
			tree.path(form.parent()).forEach((above) -> path.add(above.id()));
		}
		path.add(record);
		return new Place(record, List.copyOf(path));
	}

	@Override
	public List<Measure> measures(Pairing pairing) {
		String indicator = (pairing.form().parent() != null) ? "pairing.county" : "pairing.roots";
		return List.of(Measure.one(indicator, NOW, Unit.PIECE));
	}

}
