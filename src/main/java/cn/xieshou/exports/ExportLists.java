package cn.xieshou.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.ListExport;
import cn.xieshou.figures.FigureExport;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Registers;

/**
 * What can be exported (可导出的内容): the lists of all types, and figures with all they say.
 */
@Component
class ExportLists {

	private static final String FIGURES = "figures";

	private final Registers registers;

	private final Listing listing;

	private final ExportService exports;

	private final ListExport lists;

	private final FigureExport figures;

	ExportLists(Registers registers, Listing listing, ExportService exports, ListExport lists, FigureExport figures) {
		this.registers = registers;
		this.listing = listing;
		this.exports = exports;
		this.lists = lists;
		this.figures = figures;
	}

	/** Whether there is a list of that name. */
	boolean has(String what) {
		return what.equals(FIGURES) || this.registers.find(what).isPresent();
	}

	/**
	 * The rows that are asked for, as the actor sees them.
	 * @throws cn.xieshou.list.BadListParameter if a condition cannot be understood
	 */
	ListQuery query(ExportOrder order) {
		return order.what().equals(FIGURES) ? this.figures.query(order.filter())
				: this.listing.query(this.registers.require(order.what()), order.filter());
	}

	/** How far a file of these rows may go. */
	Grade grade(ListQuery query) {
		return this.exports.grade(query);
	}

	/** How many rows there are. */
	long count(ListQuery query) {
		return this.lists.count(query);
	}

	/** The name of the file. */
	String name(ListQuery query, Grade grade, ExportFormat format) {
		return this.exports.name(query, grade, format.extension());
	}

	/**
	 * Writes all rows.
	 * @param told takes the number of rows after each of them
	 * @return how many there were
	 */
	long write(ExportOrder order, ListQuery query, Grade grade, OutputStream out, LongConsumer told)
			throws IOException {
		boolean ofFigures = order.what().equals(FIGURES);
		return switch (order.format()) {
			case CSV -> ofFigures ? this.figures.csv(query, out, told) : this.lists.csv(query, out, told);
			case XLSX ->
				ofFigures ? this.figures.xlsx(query, grade, out, told) : this.lists.xlsx(query, grade, out, told);
		};
	}

}
