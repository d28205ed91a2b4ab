package cn.xieshou.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.exports.ExportSource;

/** Documents as the books fill them, by program (文稿接口). */
@RestController
@RequestMapping("/api/v1/reports")
class BriefingApi {

	private final BriefingKinds kinds;

	private final BriefingQueries queries;

	private final BriefingFiles files;

	private final ExportService exports;

	private final Access access;

	BriefingApi(BriefingKinds kinds, BriefingQueries queries, BriefingFiles files, ExportService exports,
			Access access) {
		this.kinds = kinds;
		this.queries = queries;
		this.files = files;
		this.exports = exports;
		this.access = access;
	}

	/**
	 * What a document says.
	 * @param pairing the pairing
	 * @param period the stretch of time
	 * @param asKnownOn the moment whose books are asked for, now if none is named
	 */
	@GetMapping("/BR-{kind}")
	Map<String, Object> one(@PathVariable String kind, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn) {
		this.access.scope(Permission.READ);
		return this.files.json(this.kinds.require("BR-" + kind),
				this.queries.of(parameters(pairing, period, asKnownOn)));
	}

	@GetMapping("/BR-{kind}.pdf")
	void pdf(@PathVariable String kind, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		hand("BR-" + kind, ".pdf", parameters(pairing, period, asKnownOn), response);
	}

	@GetMapping("/BR-{kind}.docx")
	void docx(@PathVariable String kind, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		hand("BR-" + kind, ".docx", parameters(pairing, period, asKnownOn), response);
	}

	/** Written whole before the answer begins. */
	private void hand(String code, String extension, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		this.access.scope(Permission.EXPORT);
		ExportSource.Content content = this.files.of(code, parameters);
		Grade grade = content.grade();
		this.exports.permit(code + extension, parameters, grade);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean pdf = extension.equals(".pdf");
		if (pdf) {
			content.pdf(out, (rows) -> {
			});
		}
		else {
			content.docx(out, (rows) -> {
			});
		}
		ExportService.head(response, pdf ? MediaType.APPLICATION_PDF_VALUE : PaperWord.TYPE,
				content.name(grade, extension), grade);
		out.writeTo(response.getOutputStream());
	}

	private static Map<String, List<String>> parameters(@Nullable String pairing, @Nullable String period,
			@Nullable String asKnownOn) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "pairing", pairing);
		put(parameters, "period", period);
		put(parameters, "asKnownOn", asKnownOn);
		return parameters;
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			parameters.put(name, List.of(value));
		}
	}

}
