package cn.xieshou.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.exports.ExportSource;
import cn.xieshou.figures.FigureExport;
import cn.xieshou.findings.OpenFindings;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * Documents as the books fill them, as files at once and in the background (文稿文件); what
 * people wrote around the numbers is in the files of {@link BriefingPages}.
 */
@Component
class BriefingFiles implements ExportSource {

	/** The forms that all documents are handed out in. */
	static final List<String> FORMATS = List.of("docx", "json", "pdf");

	private final BriefingKinds kinds;

	private final BriefingQueries queries;

	private final BriefingCompiler compiler;

	private final PaperPdf pdf;

	private final PaperWord word;

	private final OpenFindings findings;

	private final FigureExport figures;

	private final ExportService exports;

	private final Access access;

	private final JsonMapper json;

	private final Labels labels;

	private final Clock clock;

	BriefingFiles(BriefingKinds kinds, BriefingQueries queries, BriefingCompiler compiler, PaperPdf pdf, PaperWord word,
			OpenFindings findings, FigureExport figures, ExportService exports, Access access, JsonMapper json,
			Labels labels, Clock clock) {
		this.kinds = kinds;
		this.queries = queries;
		this.compiler = compiler;
		this.pdf = pdf;
		this.word = word;
		this.findings = findings;
		this.figures = figures;
		this.exports = exports;
		this.access = access;
		this.json = json;
		this.labels = labels;
		this.clock = clock;
	}

	@Override
	public boolean has(String what) {
		return this.kinds.find(what).isPresent();
	}

	@Override
	public Set<String> formats() {
		return Set.copyOf(FORMATS);
	}

	@Override
	public Content of(String what, Map<String, List<String>> filter) {
		return new File(this.kinds.require(what), this.queries.of(filter));
	}

	/** What a document says, for programs. */
	Map<String, Object> json(BriefingKind kind, BriefingQuery query) {
		Briefing briefing = this.compiler.of(kind, query);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", kind.code());
		json.put("version", kind.version());
		json.put("pairing", query.pairing().code());
		json.put("period", query.period().toString());
		json.put("title", briefing.title());
		json.put("chapters",
				briefing.chapters().stream().map((one) -> Map.of("title", one.title(), "text", one.text())).toList());
		json.put("numbers", briefing.numbers());
		json.put("missing", briefing.missing());
		json.put("questioned", questioned(briefing));
		return json;
	}

	/**
	 * Nobody answers for the open findings of such a document, so all of them are said.
	 */
	private Map<UUID, String> questioned(Briefing briefing) {
		Map<UUID, String> numbers = new LinkedHashMap<>();
		this.findings.fatal(briefing.numbers().stream().map(Tied::figure).distinct().toList())
			.forEach((figure, open) -> numbers.put(figure, open.get(0).number()));
		return numbers;
	}

	/** The highest grade of the figures of a pairing, which a file of it has. */
	Grade grade(String pairing) {
		return this.exports.grade(this.figures.query(Map.of("pairing", List.of(pairing))));
	}

	/** Which books a document tells. */
	String as(BriefingQuery query) {
		return "携手平台" + Numbers.time((query.asKnownOn() != null) ? query.asKnownOn() : this.clock.instant()) + "的账面";
	}

	/** One document as a file. */
	private final class File implements Content {

		private final BriefingKind kind;

		private final BriefingQuery query;

		private @Nullable Briefing briefing;

		File(BriefingKind kind, BriefingQuery query) {
			this.kind = kind;
			this.query = query;
		}

		private Briefing briefing() {
			if (this.briefing == null) {
				this.briefing = BriefingFiles.this.compiler.of(this.kind, this.query);
			}
			return this.briefing;
		}

		private Paper paper() {
			return PaperAssembler.of(
					this.kind, briefing(), new Paper.Imprint(BriefingFiles.this.access.actor().unit(),
							Days.today(BriefingFiles.this.clock), null, null, as(this.query)),
					BriefingFiles.this.questioned(briefing()));
		}

		@Override
		public Grade grade() {
			return BriefingFiles.this.grade(this.query.pairing().code());
		}

		@Override
		public long count() {
			return briefing().numbers().size();
		}

		@Override
		public String name(Grade grade, String extension) {
			return String.join("-", this.kind.code(),
					BriefingFiles.this.labels.text("briefing.kind." + this.kind.code()),
					BriefingFiles.this.labels.of(grade), this.query.pairing().name(),
					this.query.period().toString().replace('/', '—'), Days.today(BriefingFiles.this.clock).toString())
					+ extension;
		}

		@Override
		public String address() {
			return "/api/v1/reports/" + this.kind.code();
		}

		@Override
		public long csv(OutputStream out, LongConsumer told) {
			throw new UnsupportedOperationException("A document is no table");
		}

		@Override
		public long xlsx(Grade grade, OutputStream out, LongConsumer told) {
			throw new UnsupportedOperationException("A document is no table");
		}

		@Override
		public long json(OutputStream out, LongConsumer told) throws IOException {
			out.write(BriefingFiles.this.json.writeValueAsBytes(BriefingFiles.this.json(this.kind, this.query)));
			return count();
		}

		@Override
		public long pdf(OutputStream out, LongConsumer told) throws IOException {
			BriefingFiles.this.pdf.write(paper(), out);
			return count();
		}

		@Override
		public long docx(OutputStream out, LongConsumer told) throws IOException {
			BriefingFiles.this.word.write(paper(), out);
			return count();
		}

	}

}
