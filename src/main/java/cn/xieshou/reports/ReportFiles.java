package cn.xieshou.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.ListExport;
import cn.xieshou.exports.ExportSource;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** Tables as files (报表文件), at once and in the background. */
@Component
class ReportFiles implements ExportSource {

	/** The forms that all tables are handed out in. */
	static final List<String> FORMATS = List.of("csv", "docx", "json", "pdf", "xlsx");

	private final Reports reports;

	private final ReportQueries queries;

	private final ReportWriter writer;

	private final ReportPaper paper;

	private final ReportTexts texts;

	private final ExportService exports;

	private final ListExport lists;

	private final Labels labels;

	private final Clock clock;

	ReportFiles(Reports reports, ReportQueries queries, ReportWriter writer, ReportPaper paper, ReportTexts texts,
			ExportService exports, ListExport lists, Labels labels, Clock clock) {
		this.reports = reports;
		this.queries = queries;
		this.writer = writer;
		this.paper = paper;
		this.texts = texts;
		this.exports = exports;
		this.lists = lists;
		this.labels = labels;
		this.clock = clock;
	}

	@Override
	public boolean has(String what) {
		return this.reports.has(what);
	}

	@Override
	public Set<String> formats() {
		return Set.copyOf(FORMATS);
	}

	@Override
	public Content of(String what, Map<String, List<String>> filter) {
		return new File(this.reports.require(what), this.queries.of(filter));
	}

	/** One table as a file. */
	private final class File implements Content {

		private final ReportDefinition definition;

		private final ReportQuery query;

		File(ReportDefinition definition, ReportQuery query) {
			this.definition = definition;
			this.query = query;
		}

		@Override
		public Grade grade() {
			return ReportFiles.this.exports.grade(ReportFiles.this.reports.list(this.definition, this.query));
		}

		@Override
		public long count() {
			return this.definition.rows().isOfRecords()
					? ReportFiles.this.lists.count(ReportFiles.this.reports.list(this.definition, this.query))
					: ReportFiles.this.reports.of(this.definition, this.query).rows().size();
		}

		@Override
		public String name(Grade grade, String extension) {
			List<String> parts = Stream
				.of(this.definition.code(), this.definition.title().text(), ReportFiles.this.labels.of(grade),
						ReportFiles.this.texts.pairing(this.query),
						ReportFiles.this.texts.period(this.definition, this.query),
						Days.today(ReportFiles.this.clock).toString())
				.map((part) -> part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " "))
				.toList();
			return String.join("-", parts) + extension;
		}

		@Override
		public String address() {
			return "/api/v1/reports/" + this.definition.code();
		}

		@Override
		public long csv(OutputStream out, LongConsumer told) {
			return ReportFiles.this.writer.csv(this.definition, this.query, out, told);
		}

		@Override
		public long xlsx(Grade grade, OutputStream out, LongConsumer told) {
			return ReportFiles.this.writer.xlsx(this.definition, this.query, grade, out, told);
		}

		@Override
		public long json(OutputStream out, LongConsumer told) {
			return ReportFiles.this.writer.json(this.definition, this.query, out, told);
		}

		@Override
		public long pdf(OutputStream out, LongConsumer told) throws IOException {
			return ReportFiles.this.paper.pdf(this.definition, this.query, out, told);
		}

		@Override
		public long docx(OutputStream out, LongConsumer told) throws IOException {
			return ReportFiles.this.paper.word(this.definition, this.query, out, told);
		}

	}

}
