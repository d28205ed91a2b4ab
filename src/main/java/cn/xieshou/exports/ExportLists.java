package cn.xieshou.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.ListExport;
import cn.xieshou.figures.FigureExport;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Registers;

/**
 * What can be exported (可导出的内容): the lists of all types, figures with all they say, and
 * what upper rooms add.
 */
@Component
class ExportLists {

	private static final String FIGURES = "figures";

	private static final Set<String> OF_LISTS = Set.of("csv", "xlsx");

	private final Registers registers;

	private final Listing listing;

	private final ExportService exports;

	private final ListExport lists;

	private final FigureExport figures;

	private final List<ExportSource> further;

	ExportLists(Registers registers, Listing listing, ExportService exports, ListExport lists, FigureExport figures,
			List<ExportSource> further) {
		this.registers = registers;
		this.listing = listing;
		this.exports = exports;
		this.lists = lists;
		this.figures = figures;
		this.further = further;
	}

	/** Whether there is a list of that name. */
	boolean has(String what) {
		return what.equals(FIGURES) || this.registers.find(what).isPresent()
				|| this.further.stream().anyMatch((source) -> source.has(what));
	}

	/**
	 * Whether it is written in that format; not all are of lists.
	 */
	boolean writes(@Nullable String what, @Nullable String format) {
		Set<String> formats = this.further.stream()
			.filter((source) -> what != null && source.has(what))
			.findFirst()
			.map(ExportSource::formats)
			.orElse(OF_LISTS);
		return format != null && formats.contains(format) && ExportFormat.of(format).isPresent();
	}

	/**
	 * The rows that are asked for, as the actor sees them.
	 * @throws cn.xieshou.list.BadListParameter if a condition cannot be understood
	 */
	ExportSource.Content of(ExportOrder order) {
		return this.further.stream()
			.filter((source) -> source.has(order.what()))
			.findFirst()
			.map((source) -> source.of(order.what(), order.filter()))
			.orElseGet(() -> new Rows(order.what(), query(order.what(), order.filter())));
	}

	private ListQuery query(String what, Map<String, List<String>> filter) {
		return what.equals(FIGURES) ? this.figures.query(filter)
				: this.listing.query(this.registers.require(what), filter);
	}

	/** The rows of a list, or figures. */
	private final class Rows implements ExportSource.Content {

		private final String what;

		private final ListQuery query;

		Rows(String what, ListQuery query) {
			this.what = what;
			this.query = query;
		}

		@Override
		public Grade grade() {
			return ExportLists.this.exports.grade(this.query);
		}

		@Override
		public long count() {
			return ExportLists.this.lists.count(this.query);
		}

		@Override
		public String name(Grade grade, String extension) {
			return ExportLists.this.exports.name(this.query, grade, extension);
		}

		@Override
		public String address() {
			return "/api/v1/" + this.what;
		}

		@Override
		public long csv(OutputStream out, LongConsumer told) throws IOException {
			return this.what.equals(FIGURES) ? ExportLists.this.figures.csv(this.query, out, told)
					: ExportLists.this.lists.csv(this.query, out, told);
		}

		@Override
		public long xlsx(Grade grade, OutputStream out, LongConsumer told) throws IOException {
			return this.what.equals(FIGURES) ? ExportLists.this.figures.xlsx(this.query, grade, out, told)
					: ExportLists.this.lists.xlsx(this.query, grade, out, told);
		}

		@Override
		public long json(OutputStream out, LongConsumer told) {
			throw new IllegalStateException("Lists are read as JSON page by page");
		}

	}

}
