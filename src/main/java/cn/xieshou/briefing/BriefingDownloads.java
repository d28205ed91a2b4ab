package cn.xieshou.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Days;

/** Documents with what people wrote, as files (文稿下载). */
@Controller
class BriefingDownloads {

	private final Briefings briefings;

	private final PrintedNumbers numbers;

	private final BriefingKinds kinds;

	private final BriefingFiles files;

	private final PaperPdf pdf;

	private final PaperWord word;

	private final ExportService exports;

	private final PairingTree tree;

	private final Access access;

	BriefingDownloads(Briefings briefings, PrintedNumbers numbers, BriefingKinds kinds, BriefingFiles files,
			PaperPdf pdf, PaperWord word, ExportService exports, PairingTree tree, Access access) {
		this.briefings = briefings;
		this.numbers = numbers;
		this.kinds = kinds;
		this.files = files;
		this.pdf = pdf;
		this.word = word;
		this.exports = exports;
		this.tree = tree;
		this.access = access;
	}

	@GetMapping("/briefings/{id}.pdf")
	void pdf(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		hand(id, ".pdf", MediaType.APPLICATION_PDF_VALUE, response);
	}

	@GetMapping("/briefings/{id}.docx")
	void docx(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		hand(id, ".docx", PaperWord.TYPE, response);
	}

	/** Written whole before the answer begins. */
	private void hand(UUID id, String extension, String type, HttpServletResponse response) throws IOException {
		this.access.scope(Permission.EXPORT);
		Kept kept = this.briefings.require(id);
		this.access.require(Permission.EXPORT, kept.place().root(), kept.place().pairing());
		Grade grade = this.files.grade(this.tree.require(kept.place().pairing()).code());
		this.exports.permit(kept.kind() + extension, Map.of("briefing", List.of(id.toString())), grade);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		if (extension.equals(".pdf")) {
			this.pdf.write(paper(kept), out);
		}
		else {
			this.word.write(paper(kept), out);
		}
		ExportService.head(response, type, name(kept) + extension, grade);
		out.writeTo(response.getOutputStream());
	}

	private Paper paper(Kept kept) {
		Instant day = (kept.course().issuedAt() != null) ? kept.course().issuedAt() : kept.course().changedAt();
		Paper.Imprint imprint = new Paper.Imprint(kept.course().unit(), Days.of(day), kept.course().issue(),
				kept.code(), "携手平台" + Numbers.time(kept.knownAt()) + "的账面");
		return PaperAssembler.of(this.kinds.require(kept.kind()), kept.text(), imprint,
				PrintedNumbers.overridden(kept, this.numbers.questioned(kept)));
	}

	private static String name(Kept kept) {
		return kept.text().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
	}

}
