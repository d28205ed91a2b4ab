package cn.xieshou.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import cn.xieshou.reports.PaperFonts;

/**
 * A document as PDF in the measures of GB/T 9704 (公文 PDF): A4, a type area of 156 by 225
 * mm, 22 lines of 28 characters.
 */
@Component
class PaperPdf {

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final ITemplateEngine templates;

	private final PaperFonts fonts;

	PaperPdf(ITemplateEngine templates, PaperFonts fonts) {
		this.templates = templates;
		this.fonts = fonts;
	}

	void write(Paper paper, OutputStream out) throws IOException {
		Context context = new Context(Locale.SIMPLIFIED_CHINESE, Map.of("paper", paper));
		Document page = Jsoup.parse(this.templates.process("briefing/paper", context));
		page.nodeStream(TextNode.class)
			.toList()
			.forEach((text) -> text.text(this.fonts.printable(text.getWholeText())));
		page.head().appendElement("style").appendText(style(paper));
		PdfRendererBuilder builder = new PdfRendererBuilder();
		this.fonts.giveTo(builder);
		builder.withW3cDocument(new W3CDom().fromJsoup(page), null).toStream(out).run();
	}

	/** The code stands at the foot of every page, across from its number. */
	private static String style(Paper paper) throws IOException {
		String code = (paper.code() != null) ? "核数码 " + paper.code().replaceAll("[^0-9A-Z]", "") : "";
		return new ClassPathResource("briefings/paper.css").getContentAsString(StandardCharsets.UTF_8)
			.replace("{code}", code);
	}

}
