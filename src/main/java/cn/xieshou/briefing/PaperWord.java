package cn.xieshou.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

import org.springframework.stereotype.Component;

/**
 * A document for Word in the measures of GB/T 9704 (公文 Word): the grid has 22 lines of 28
 * characters, the fonts are named as offices have them.
 */
@Component
class PaperWord {

	static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final String SONG = "方正小标宋简体";

	private static final String FANGSONG = "仿宋_GB2312";

	private static final String HEI = "黑体";

	private static final String RED = "E60012";

	/** From line to line in points, so that 22 lines fill the type area. */
	private static final double PITCH = 28.95;

	void write(Paper paper, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			page(document.getDocument().getBody().addNewSectPr());
			document.setEvenAndOddHeadings(true);
			footer(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT, paper);
			footer(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT, paper);
			if (paper.head() != null) {
				head(document, paper.head());
			}
			paper.blocks().forEach((block) -> block(document, block));
			document.getProperties().getCoreProperties().setTitle(title(paper));
			document.write(out);
		}
	}

	private static String title(Paper paper) {
		return paper.blocks().get(0).text();
	}

	private static void page(CTSectPr section) {
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(11906));
		size.setH(BigInteger.valueOf(16838));
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(BigInteger.valueOf(2098));
		margin.setLeft(BigInteger.valueOf(1588));
		margin.setRight(BigInteger.valueOf(1474));
		margin.setBottom(BigInteger.valueOf(1984));
		margin.setFooter(BigInteger.valueOf(1400));
		CTDocGrid grid = section.addNewDocGrid();
		grid.setType(STDocGrid.LINES_AND_CHARS);
		grid.setLinePitch(BigInteger.valueOf(579));
		grid.setCharSpace(BigInteger.valueOf(-848));
	}

	/** — 1 —, on the outer side, with the code behind it. */
	private static void footer(XWPFDocument document, HeaderFooterType type, ParagraphAlignment side, Paper paper) {
		XWPFFooter footer = document.createFooter(type);
		XWPFParagraph paragraph = footer.createParagraph();
		paragraph.setAlignment(side);
		boolean left = side == ParagraphAlignment.LEFT;
		if (left) {
			paragraph.setIndentationLeft(320);
		}
		else {
			paragraph.setIndentationRight(320);
			code(paragraph, paper, "\u3000");
		}
		run(paragraph, "— ", "宋体", 14);
		paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
		run(paragraph, " —", "宋体", 14);
		if (left) {
			code(paragraph, paper, "");
		}
	}

	private static void code(XWPFParagraph paragraph, Paper paper, String behind) {
		if (paper.code() != null) {
			run(paragraph, (behind.isEmpty() ? "\u3000" : "") + "核数码 " + paper.code() + behind, "宋体", 9);
		}
	}

	private static void head(XWPFDocument document, Paper.Head head) {
		run(paragraph(document, ParagraphAlignment.CENTER, 48), head.name(), SONG, 36).setColor(RED);
		run(paragraph(document, ParagraphAlignment.CENTER, PITCH), head.issue(), FANGSONG, 16);
		XWPFParagraph line = paragraph(document, ParagraphAlignment.BOTH, PITCH);
		line.setBorderBottom(Borders.SINGLE);
		run(line, head.unit() + "\u3000\u3000" + head.day(), FANGSONG, 16);
	}

	private static void block(XWPFDocument document, Paper.Block block) {
		switch (block.style()) {
			case TITLE -> title(document, block);
			case HEADING -> indented(document, block, HEI);
			case BODY -> indented(document, block, FANGSONG);
			case SIGNATURE -> {
				XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.RIGHT, PITCH);
				paragraph.setIndentationRight(640);
				run(paragraph, block.text(), FANGSONG, 16);
			}
			case ANNEX -> {
				XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.LEFT, PITCH);
				paragraph.setPageBreak(true);
				run(paragraph, block.text(), HEI, 16);
			}
		}
	}

	private static void title(XWPFDocument document, Paper.Block block) {
		XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.CENTER, 36);
		paragraph.setSpacingBefore(579);
		paragraph.setSpacingAfter(579);
		run(paragraph, block.text(), SONG, 22);
	}

	private static void indented(XWPFDocument document, Paper.Block block, String font) {
		XWPFParagraph paragraph = paragraph(document, ParagraphAlignment.BOTH, PITCH);
		paragraph.setIndentationFirstLine(640);
		for (Paper.Run piece : block.runs()) {
			XWPFRun run = run(paragraph, piece.text(), font, 16);
			if (piece.raised()) {
				run.setSubscript(VerticalAlign.SUPERSCRIPT);
			}
		}
	}

	private static XWPFParagraph paragraph(XWPFDocument document, ParagraphAlignment alignment, double pitch) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setAlignment(alignment);
		paragraph.setSpacingBetween(pitch, LineSpacingRule.EXACT);
		return paragraph;
	}

	private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setFontSize(size);
		List.of(XWPFRun.FontCharRange.eastAsia, XWPFRun.FontCharRange.ascii, XWPFRun.FontCharRange.hAnsi)
			.forEach((range) -> run.setFontFamily(font, range));
		return run;
	}

}
