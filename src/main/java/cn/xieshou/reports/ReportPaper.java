package cn.xieshou.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Refusal;

/**
 * Tables as the paper form has them (纸面报表), in files that are printed: PDF and Word say
 * the same.
 */
@Component
class ReportPaper {

	/** Nobody prints more rows; a workbook has them all. */
	static final int MOST = 2_000;

	private final Reports reports;

	private final ReportViewAssembler assembler;

	private final ReportPdf pdf;

	private final ReportWord word;

	ReportPaper(Reports reports, ReportViewAssembler assembler, ReportPdf pdf, ReportWord word) {
		this.reports = reports;
		this.assembler = assembler;
		this.pdf = pdf;
		this.word = word;
	}

	/**
	 * Writes a table as PDF.
	 * @return how many rows it has
	 * @throws Refusal if it has too many to be printed
	 */
	long pdf(ReportDefinition definition, ReportQuery query, OutputStream out, LongConsumer told) throws IOException {
		ReportView view = whole(definition, query, told);
		this.pdf.write(view, query, out);
		return view.rows().size();
	}

	/**
	 * Writes a table as a Word document.
	 * @return how many rows it has
	 * @throws Refusal if it has too many to be printed
	 */
	long word(ReportDefinition definition, ReportQuery query, OutputStream out, LongConsumer told) throws IOException {
		ReportView view = whole(definition, query, told);
		this.word.write(view, query, out);
		return view.rows().size();
	}

	private ReportView whole(ReportDefinition definition, ReportQuery query, LongConsumer told) {
		List<ReportRow> rows = new ArrayList<>();
		List<ReportCell> foot = this.reports.each(definition, query, (row) -> {
			if (rows.size() == MOST) {
				throw new Refusal("reports.paper.long");
			}
			rows.add(row);
			told.accept(rows.size());
		});
		return this.assembler.of(new ReportTable(definition, query, rows, foot, false));
	}

}
