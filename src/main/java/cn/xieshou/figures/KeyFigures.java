package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.headline.Headline;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Fig;
import cn.xieshou.values.Labels;

/** What the key figures of a page say (重点指标). */
@Component
public class KeyFigures {

	private final FigureViewAssembler assembler;

	private final TotalViewAssembler totals;

	private final Labels labels;

	KeyFigures(FigureViewAssembler assembler, TotalViewAssembler totals, Labels labels) {
		this.assembler = assembler;
		this.totals = totals;
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
		boolean refused = total.isRefused() && !total.isSingle();
		List<Figure> beside = new ArrayList<>(refused ? total.contained() : List.of());
		beside.addAll(total.expected());
		return new KeyFigure(subject(total, only, nodes), period(total, only),
				this.totals.of(total, headline.title(locale),
						"/figures/total?indicator=" + headline.indicator().code() + filter),
				only, note(headline, totals, nodes, filter, locale).orElse(null),
				refused ? this.totals.why(total) : null, beside.stream().map(this::beside).toList(),
				remarks(total, only), this.totals.doubt(total),
				(counted || nodes.size() == 1) ? null : new KeyFigure.Coverage(total.covered(), total.pairings()),
				(counted || nodes.size() == 1) ? List.of() : this.totals.gaps(total));
	}

	private String subject(FigureTotal total, @Nullable Figure only, List<PairingTree.Node> nodes) {
		if (only != null) {
			return this.assembler.whose(only);
		}
		return (nodes.size() == 1) ? nodes.get(0).name() : this.labels.text("figure.key.subjects",
				(total.contained().isEmpty() || total.indicator().isDerived()) ? nodes.size() : total.covered());
	}

	private String period(FigureTotal total, @Nullable Figure only) {
		if (total.indicator().isDerived()) {
			return this.labels.text("figure.key.counted");
		}
		if (total.contained().isEmpty() || (only == null && total.isRefused())) {
			return "";
		}
		Figure first = (only != null) ? only : total.contained().get(0);
		return this.assembler.period(first);
	}

	private List<String> remarks(FigureTotal total, @Nullable Figure only) {
		List<String> remarks = new ArrayList<>(this.totals.notes(total));
		String original = (only != null) ? FigureViewAssembler.original(only) : null;
		if (original != null) {
			remarks.add(0, this.labels.text("figure.original", original));
		}
		return remarks;
	}

	private KeyFigure.Beside beside(Figure figure) {
		String note = figure.statement().scopeNote();
		return new KeyFigure.Beside(figure.pairing().name(), this.assembler.of(figure),
				(figure.subject().isEmpty() ? "" : figure.subject() + " · ") + this.assembler.period(figure)
						+ ((note != null) ? " · " + note : ""));
	}

	private Optional<Fig> note(Headline headline, FigureTotals.Totals totals, List<PairingTree.Node> nodes,
			String filter, Locale locale) {
		if (headline.note() == null) {
			return Optional.empty();
		}
		IndicatorCard note = Objects.requireNonNull(headline.note());
		FigureTotal total = totals.of(note, nodes);
		return (total.total().quantity() == null) ? Optional.empty() : Optional
			.of(this.totals.of(total, headline.noteTitle(locale), "/figures/total?indicator=" + note.code() + filter));
	}

}
