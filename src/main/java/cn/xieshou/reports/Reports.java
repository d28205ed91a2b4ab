package cn.xieshou.reports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.FigureExport;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.list.ListQuery;
import cn.xieshou.values.Labels;
import cn.xieshou.web.NotFound;

/**
 * Fills tables (报表): rows, cells and foot from what the reader may see in the books,
 * nothing kept.
 */
@Service
@Transactional(readOnly = true)
class Reports {

	/** A page shows so many rows; a file has all. */
	static final int SHOWN = 500;

	private final ReportDefinitions definitions;

	private final RecordRows records;

	private final IndicatorRows indicators;

	private final PairingRows pairings;

	private final FigureTotals totals;

	private final FigureExport figures;

	private final ReportQueries queries;

	private final Labels labels;

	Reports(ReportDefinitions definitions, RecordRows records, IndicatorRows indicators, PairingRows pairings,
			FigureTotals totals, FigureExport figures, ReportQueries queries, Labels labels) {
		this.definitions = definitions;
		this.records = records;
		this.indicators = indicators;
		this.pairings = pairings;
		this.totals = totals;
		this.figures = figures;
		this.queries = queries;
		this.labels = labels;
	}

	Collection<ReportDefinition> all() {
		return this.definitions.all();
	}

	/**
	 * A definition.
	 * @throws NotFound if there is none
	 */
	ReportDefinition require(String code) {
		return this.definitions.find(code).orElseThrow(() -> new NotFound("report " + code));
	}

	/** Whether a table has that code. */
	boolean has(String code) {
		return this.definitions.find(code).isPresent();
	}

	/** A table as a page shows it. */
	ReportTable of(ReportDefinition definition, ReportQuery query) {
		if (!definition.rows().isOfRecords()) {
			return ofFigures(definition, query);
		}
		RecordRows.Batch batch = this.records.read(definition, query, null, 1, SHOWN);
		RecordFoot foot = new RecordFoot(definition, this.labels);
		batch.rows().forEach(foot::add);
		boolean more = batch.next() != null;
		return new ReportTable(definition, query, batch.rows(), more ? foot.unread() : foot.cells(), more);
	}

	/**
	 * A table with all its rows, each handed on as it is read.
	 * @return the foot
	 */
	List<ReportCell> each(ReportDefinition definition, ReportQuery query, Consumer<ReportRow> taken) {
		if (!definition.rows().isOfRecords()) {
			ReportTable table = ofFigures(definition, query);
			table.rows().forEach(taken);
			return table.foot();
		}
		RecordFoot foot = new RecordFoot(definition, this.labels);
		int number = 1;
		String after = null;
		do {
			RecordRows.Batch batch = this.records.read(definition, query, after, number, SHOWN);
			batch.rows().forEach((row) -> {
				foot.add(row);
				taken.accept(row);
			});
			number += batch.rows().size();
			after = batch.next();
		}
		while (after != null);
		return foot.cells();
	}

	private ReportTable ofFigures(ReportDefinition definition, ReportQuery query) {
		List<PairingTree.Node> tops = (query.pairing() != null) ? List.of(query.pairing()) : this.totals.tops();
		if (definition.rows().isOfIndicators()) {
			List<ReportRow> rows = this.indicators.read(definition, query, tops);
			return new ReportTable(definition, query, rows, List.of(), false);
		}
		PairingRows.Read read = this.pairings.read(definition, query,
				(query.pairing() != null) ? this.queries.below(query.pairing()) : tops);
		return new ReportTable(definition, query, read.rows(), read.foot(), false);
	}

	/** The list of what a table shows, whose grade its file has. */
	ListQuery list(ReportDefinition definition, ReportQuery query) {
		if (definition.rows().isOfRecords()) {
			return this.records.list(definition, query);
		}
		Map<String, List<String>> parameters = new LinkedHashMap<>(query.parameters());
		parameters.remove("period");
		return this.figures.query(parameters);
	}

}
