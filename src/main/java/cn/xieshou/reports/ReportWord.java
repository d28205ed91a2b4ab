package cn.xieshou.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;

/**
 * A table as a Word document (报表 Word): A3 across, the headings repeated on every page,
 * in Song as forms are set.
 */
@Component
class ReportWord {

	static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	/** Lengths are in twentieths of a point. */
	private static final long MILLIMETRE = 57;

	private static final String SONG = "宋体";

	private final Labels labels;

	ReportWord(Labels labels) {
		this.labels = labels;
	}

	void write(ReportView view, ReportQuery query, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			page(document);
			line(document, view.title(), 16, ParagraphAlignment.CENTER);
			for (String said : head(view, query)) {
				line(document, said, 9, ParagraphAlignment.LEFT);
			}
			if (view.rows().isEmpty()) {
				line(document, this.labels.text("reports.none"), 9, ParagraphAlignment.LEFT);
			}
			else {
				table(document, view);
			}
			line(document, signatures(), 9, ParagraphAlignment.LEFT);
			view.notes().forEach((note) -> line(document, note, 9, ParagraphAlignment.LEFT));
			document.getProperties().getCoreProperties().setTitle(view.code() + " " + view.title());
			document.write(out);
		}
	}

	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient(STPageOrientation.LANDSCAPE);
		size.setW(BigInteger.valueOf(420 * MILLIMETRE));
		size.setH(BigInteger.valueOf(297 * MILLIMETRE));
		CTPageMar margin = section.addNewPgMar();
		margin.setLeft(BigInteger.valueOf(12 * MILLIMETRE));
		margin.setRight(BigInteger.valueOf(12 * MILLIMETRE));
		margin.setTop(BigInteger.valueOf(14 * MILLIMETRE));
		margin.setBottom(BigInteger.valueOf(16 * MILLIMETRE));
	}

	private List<String> head(ReportView view, ReportQuery query) {
		List<String> lines = new ArrayList<>();
		lines.add(said("code", view.code()));
		lines.add(said("pairing", view.pairing()));
		lines.add(said("period", view.period()));
		lines.add(said("unit", view.unit()));
		lines.add(said("seal", ""));
		if (query.asKnownOn() != null) {
			lines.add(said("known", query.asKnownOn()));
		}
		return lines;
	}

	private String said(String head, Object what) {
		return this.labels.text("reports.said", this.labels.text("reports.head." + head), what);
	}

	private String signatures() {
		List<String> lines = new ArrayList<>();
		for (String who : List.of("head", "check", "fill", "day")) {
			lines.add(this.labels.text("reports.said", this.labels.text("reports.sign." + who), ""));
		}
		return String.join("\u3000\u3000\u3000\u3000", lines);
	}

	private void table(XWPFDocument document, ReportView view) {
		XWPFTable table = document.createTable(0, 0);
		table.setWidth("100%");
		if (!view.groups().isEmpty()) {
			repeated(groups(table, view));
		}
		repeated(row(table, view.heads().stream().map(ReportView.Head::text).toList(), false));
		repeated(row(table, view.heads().stream().map(ReportView.Head::number).toList(), false));
		view.rows().forEach((line) -> row(table, texts(line), false));
		if (!view.foot().isEmpty()) {
			row(table, foot(view), true);
		}
	}

	private static XWPFTableRow groups(XWPFTable table, ReportView view) {
		XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
		for (ReportView.Group group : view.groups()) {
			XWPFTableCell cell = row.addNewTableCell();
			cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(group.width()));
			write(cell, group.text(), false);
		}
		return row;
	}

	private List<String> texts(ReportView.Line line) {
		List<String> texts = new ArrayList<>(line.cells().stream().map(ReportView.Box::text).toList());
		if (line.aggregate()) {
			texts.set(0, texts.get(0) + " " + this.labels.text("reports.aggregate"));
		}
		return texts;
	}

	private List<String> foot(ReportView view) {
		List<String> texts = new ArrayList<>(view.foot()
			.stream()
			.map((cell) -> (cell.note() != null) ? cell.text() + " " + cell.note() : cell.text())
			.toList());
		texts.set(0, this.labels.text("reports.foot"));
		return texts;
	}

	private static XWPFTableRow row(XWPFTable table, List<String> texts, boolean bold) {
		XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
		texts.forEach((text) -> write(row.addNewTableCell(), text, bold));
		row.setCantSplitRow(true);
		return row;
	}

	private static void repeated(XWPFTableRow row) {
		row.setRepeatHeader(true);
	}

	private static void write(XWPFTableCell cell, String text, boolean bold) {
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		run(paragraph, text, 8).setBold(bold);
	}

	private static void line(XWPFDocument document, String text, int size, ParagraphAlignment alignment) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setAlignment(alignment);
		run(paragraph, text, size);
	}

	private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setFontSize(size);
		run.setFontFamily(SONG, XWPFRun.FontCharRange.eastAsia);
		return run;
	}

}
