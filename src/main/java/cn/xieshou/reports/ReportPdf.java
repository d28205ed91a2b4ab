package cn.xieshou.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;

/**
 * A table as PDF (报表 PDF): A3 across, the headings on every page, its text can be copied
 * and searched. A character that the fonts lack is marked, and the file says so.
 */
@Component
class ReportPdf {

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final ITemplateEngine templates;

	private final PaperFonts fonts;

	private final Labels labels;

	ReportPdf(ITemplateEngine templates, PaperFonts fonts, Labels labels) {
		this.templates = templates;
		this.fonts = fonts;
		this.labels = labels;
	}

	void write(ReportView view, ReportQuery query, OutputStream out) throws IOException {
		Context context = new Context(LocaleContextHolder.getLocale(), Map.of("report", view, "query", query));
		Document page = Jsoup.parse(this.templates.process("reports/paper", context));
		page.nodeStream(TextNode.class)
			.toList()
			.forEach((text) -> text.text(this.fonts.printable(text.getWholeText())));
		if (page.text().contains(PaperFonts.LACKING)) {
			page.body().appendElement("p").text(this.labels.text("reports.paper.lacking", PaperFonts.LACKING));
		}
		page.head().appendElement("style").appendText(style());
		PdfRendererBuilder builder = new PdfRendererBuilder();
		this.fonts.giveTo(builder);
		builder.withW3cDocument(new W3CDom().fromJsoup(page), null).toStream(out).run();
	}

	private static String style() throws IOException {
		return new ClassPathResource("reports/paper.css").getContentAsString(StandardCharsets.UTF_8);
	}

}
