package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.ReferenceValues;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.values.Labels;

/**
 * The last actual value of the same series and that of a year before, beside values that
 * are reviewed (上期与上年同期), in one statement for all lines.
 */
@Component
class EarlierValues implements ReferenceValues {

	private final FormReader reader;

	private final IndicatorValueRegister values;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	private final FigureViewAssembler assembler;

	private final Labels labels;

	private final EarlierFigures earlier;

	EarlierValues(FormReader reader, IndicatorValueRegister values, Indicators indicators, PairingTree tree,
			Access access, FigureViewAssembler assembler, Labels labels, EarlierFigures earlier) {
		this.reader = reader;
		this.values = values;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
		this.assembler = assembler;
		this.labels = labels;
		this.earlier = earlier;
	}

	@Override
	public Set<String> types() {
		return Set.of(this.values.code());
	}

	@Override
	public Map<Integer, List<Fact>> of(List<Line> lines) {
		if (!this.access.actor().may(Permission.READ)) {
			return Map.of();
		}
		Scope scope = this.access.scope(Permission.READ);
		List<EarlierFigures.Asked> asked = lines.stream()
			.map((line) -> asked(line, scope))
			.filter(Objects::nonNull)
			.toList();
		Map<Integer, List<Fact>> facts = new HashMap<>();
		this.earlier.of(asked).forEach((number, found) -> {
			List<Fact> beside = facts(found);
			if (!beside.isEmpty()) {
				facts.put(number, beside);
			}
		});
		return facts;
	}

	private List<Fact> facts(EarlierFigures.Found found) {
		Figure last = found.last();
		Figure before = found.yearBefore();
		if (last != null && before != null && last.id().equals(before.id())) {
			return List.of(fact("figure.hint.lastAndYearBefore", last));
		}
		List<Fact> facts = new ArrayList<>();
		if (last != null) {
			facts.add(fact("figure.hint.last", last));
		}
		if (before != null) {
			facts.add(fact("figure.hint.yearBefore", before));
		}
		return facts;
	}

	private Fact fact(String key, Figure figure) {
		String note = figure.statement().scopeNote();
		String value = Numbers.stated(figure.value());
		return new Fact(this.labels.text(key, this.assembler.period(figure)),
				(note != null) ? value + this.labels.text("figure.claims.words", note) : value,
				FigureViewAssembler.address(figure));
	}

	private EarlierFigures.@Nullable Asked asked(Line line, Scope scope) {
		IndicatorValueForm form = read(line);
		IndicatorCard card = (form != null) ? this.indicators.of(form.indicator()) : null;
		PairingTree.Node pairing = (form != null && form.pairing() != null)
				? this.tree.find(form.pairing()).orElse(null) : null;
		return (form == null || card == null || pairing == null || SeriesValues.period(form) == null
				|| !scope.contains(pairing.root(), pairing.id())) ? null
						: EarlierFigures.Asked.of(line.number(), form, card, pairing, line.record());
	}

	private @Nullable IndicatorValueForm read(Line line) {
		try {
			return this.reader.readKept(this.values, line.form());
		}
		catch (FormRejected ex) {
			return null;
		}
	}

}
