package cn.xieshou.figures;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Headline;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Fig;
import cn.xieshou.values.Labels;

/** What the key figures of a page say (重点指标). */
@Component
public class KeyFigures {

	private final FigureViewAssembler assembler;

	private final Labels labels;

	KeyFigures(FigureViewAssembler assembler, Labels labels) {
		this.assembler = assembler;
		this.labels = labels;
	}

	/**
	 * A key figure of some pairings.
	 * @param totals what its indicator and that of its note come to
	 * @param filter the pairing and the year that the page is narrowed to, as the end of
	 * an address
	 */
	public KeyFigure of(Headline headline, FigureTotals.Totals totals, List<PairingTree.Node> nodes, String filter) {
		Locale locale = LocaleContextHolder.getLocale();
		FigureTotal total = totals.of(headline.indicator(), nodes);
		Figure only = total.isSingle() ? total.contained().get(0) : null;
		boolean counted = headline.indicator().isDerived();
		return new KeyFigure(subject(total, only, nodes), period(total, only),
				this.assembler.of(total, headline.title(locale),
						"/figures/total?indicator=" + headline.indicator().code() + filter),
				only, note(headline, totals, nodes, filter, locale).orElse(null),
				total.isAlike() ? List.of() : beside(total),
				total.isAlike() ? null : this.labels.text(String.valueOf(total.reason())),
				(only != null) ? only.doubt() : null,
				(counted || nodes.size() == 1) ? null : new KeyFigure.Coverage(total.covered(), total.pairings()),
				(counted || total.covered() == 0) ? List.of()
						: total.missing().stream().map(PairingTree.Node::name).toList());
	}

	private String subject(FigureTotal total, @Nullable Figure only, List<PairingTree.Node> nodes) {
		if (only != null) {
			return this.assembler.whose(only);
		}
		return (nodes.size() == 1) ? nodes.get(0).name()
				: this.labels.text("figure.key.subjects", total.isAlike() ? nodes.size() : total.covered());
	}

	private String period(FigureTotal total, @Nullable Figure only) {
		if (total.contained().isEmpty()) {
			return "";
		}
		Figure first = (only != null) ? only : total.contained().get(0);
		if (only == null && !total.isAlike()) {
			return "";
		}
		return first.isDerived() ? this.labels.text("figure.key.counted") : this.assembler.period(first);
	}

	private List<KeyFigure.Beside> beside(FigureTotal total) {
		return total.contained()
			.stream()
			.map((figure) -> new KeyFigure.Beside(figure.pairing().name(), this.assembler.of(figure),
					(figure.subject().isEmpty() ? "" : figure.subject() + " · ") + this.assembler.period(figure)))
			.toList();
	}

	private Optional<Fig> note(Headline headline, FigureTotals.Totals totals, List<PairingTree.Node> nodes,
			String filter, Locale locale) {
		if (headline.note() == null) {
			return Optional.empty();
		}
		IndicatorCard note = Objects.requireNonNull(headline.note());
		FigureTotal total = totals.of(note, nodes);
		return (total.total().quantity() == null) ? Optional.empty() : Optional.of(this.assembler.of(total,
				headline.noteTitle(locale), "/figures/total?indicator=" + note.code() + filter));
	}

}
