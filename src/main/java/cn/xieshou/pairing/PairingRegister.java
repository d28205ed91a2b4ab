package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Column;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of pairings (结对台账). */
@Component
class PairingRegister implements Register<Pairing, PairingForm> {

	/** Counts are of the pairings in force now. */
	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	@Override
	public String code() {
		return "pairings";
	}

	@Override
	public Class<Pairing> entityType() {
		return Pairing.class;
	}

	@Override
	public Class<PairingForm> formType() {
		return PairingForm.class;
	}

	@Override
	public String table() {
		return "pairing";
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
	public List<Column> columns() {
		return List.of(Column.text("name").sortableByPinyin(), Column.text("code").sortable(),
				Column.choice("programme", Programme.class).facet(), Column.record("parent", "pairings"),
				Column.of("assistingRegion", Column.Kind.REGION).sortable(),
				Column.of("assistedRegion", Column.Kind.REGION).sortable(), Column.text("since"),
				Column.text("planPeriod"), Column.record("basis", "documents"),
				Column.of("inferred", Column.Kind.BOOLEAN));
	}

	@Override
	public PairingForm form(Pairing pairing) {
		return pairing.toForm();
	}

	@Override
	public Pairing create(PairingForm form) {
		return new Pairing(form);
	}

	@Override
	public void revise(Pairing pairing, PairingForm form) {
		pairing.revise(form);
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
		String indicator = (pairing.getParentId() != null) ? "pairing.county" : "pairing.roots";
		return List.of(Measure.one(indicator, NOW, Unit.PIECE));
	}

}
