package cn.xieshou.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;

/** Writes the cells of an exploration: a number, or why there is none (分析格). */
@Component("exploreCells")
class Cells {

	private final Figures figures;

	private final FigureViewAssembler assembler;

	private final Labels labels;

	Cells(Figures figures, FigureViewAssembler assembler, Labels labels) {
		this.figures = figures;
		this.assembler = assembler;
		this.labels = labels;
	}

	/** Reads the figures that stand alone in their cells, in one go. */
	Writer writer(ExploreQuery query, Collection<Group> groups) {
		Map<String, Figure> alone = new HashMap<>();
		if (query.measure().rule() == Measured.Rule.NONE) {
			List<UUID> ids = groups.stream().map(Group::only).filter(Objects::nonNull).map(UUID::fromString).toList();
			this.figures.reported(ids, null).forEach((figure) -> alone.put(figure.id().toString(), figure));
		}
		return new Writer(query, alone);
	}

	/** Writes cells of one query. */
	final class Writer {

		private final ExploreQuery query;

		private final Map<String, Figure> alone;

		private Writer(ExploreQuery query, Map<String, Figure> alone) {
			this.query = query;
			this.alone = alone;
		}

		/**
		 * Writes a cell.
		 * @param kinds over how many kinds it is
		 * @param total whether it is what other cells come to
		 */
		Pivot.Cell write(Group group, int kinds, boolean total, String href) {
			return switch (this.query.measure().rule()) {
				case COUNT -> new Pivot.Cell(group.records(), Numbers.grouped(group.records()), group.records(), null,
						null, href, (int) group.records());
				case SUM -> sum(group, href);
				case SUM_OF_KIND -> (kinds > 1 && group.records() > 0) ? refused(group, "explore.severalKinds", href)
						: sum(group, href);
				case NONE ->
					(total && group.records() > 0) ? refused(group, "explore.noTotal", href) : figure(group, href);
			};
		}

		private Pivot.Cell sum(Group group, String href) {
			if (group.records() == 0) {
				return new Pivot.Cell(0, null, null, null, null, href, 0);
			}
			if (group.parts() == 0) {
				return refused(group, "explore.notReported", href);
			}
			Register<?, ?> register = Objects.requireNonNull(this.query.register());
			Total total = Total.counted(this.query.measure().unit(register), group.sum(), group.parts(),
					group.atLeast(), group.atMost(), group.about(), Math.toIntExact(group.records() - group.parts()));
			Quantity sum = total.quantity();
			return (sum == null) ? refused(group, "explore.unbounded", href) : new Pivot.Cell(group.records(),
					Numbers.stated(FigureViewAssembler.compact(sum)), sum, null, null, href, group.parts());
		}

		/** A figure that stands alone is shown, several are listed and not added. */
		private Pivot.Cell figure(Group group, String href) {
			if (group.records() == 0) {
				return new Pivot.Cell(0, null, null, null, null, href, 0);
			}
			Figure figure = (group.only() != null) ? this.alone.get(group.only()) : null;
			if (figure == null) {
				return refused(group, "explore.several", href);
			}
			Fig fig = Cells.this.assembler.of(figure);
			@Nullable Quantity value = figure.value();
			return new Pivot.Cell(1, (value != null) ? Numbers.stated(value) : null, value, fig,
					(value == null) ? Cells.this.assembler.withoutValue(figure) : null, href, 1);
		}

		private Pivot.Cell refused(Group group, String key, String href) {
			return new Pivot.Cell(group.records(), null, null, null, Cells.this.labels.text(key, group.records()), href,
					group.parts());
		}

	}

}
