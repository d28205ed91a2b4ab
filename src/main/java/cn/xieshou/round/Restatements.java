package cn.xieshou.round;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Labels;

/**
 * What a restatement changes (更正影响): the figures themselves, the page of the pairing, and
 * the totals of the pairings above it.
 */
@Component
class Restatements {

	private final PairingTree tree;

	private final Labels labels;

	Restatements(PairingTree tree, Labels labels) {
		this.tree = tree;
		this.labels = labels;
	}

	/** What shows the figures of a sheet that say something else than the books. */
	List<SheetView.Touched> of(Sheet sheet) {
		List<SheetView.Touched> touched = new ArrayList<>();
		for (CellState cell : SheetFiling.fresh(sheet)) {
			PostedCell posted = cell.posted();
			if (posted != null) {
				touched.add(new SheetView.Touched(
						this.labels.text("round.restate.figure", name(sheet, cell.key().indicator())),
						"/figures/" + posted.record()));
			}
		}
		if (!touched.isEmpty()) {
			List<PairingTree.Node> path = this.tree.path(sheet.pairing().id());
			for (PairingTree.Node node : path) {
				boolean own = node.id().equals(sheet.pairing().id());
				touched.add(new SheetView.Touched(
						this.labels.text(own ? "round.restate.page" : "round.restate.total", node.name()),
						"/pairings/" + node.code()));
			}
			touched.add(new SheetView.Touched(this.labels.text("round.restate.overview"), "/"));
		}
		return touched;
	}

	private static String name(Sheet sheet, UUID indicator) {
		return sheet.line(indicator).orElseThrow().card().name(LocaleContextHolder.getLocale());
	}

}
