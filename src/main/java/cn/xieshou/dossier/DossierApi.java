package cn.xieshou.dossier;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.exports.ExportSource;
import cn.xieshou.values.Ids;

/** The audit package at once, by program (即时审计包). */
@RestController
@RequestMapping("/api/v1/reports")
class DossierApi {

	private final DossierFiles files;

	private final ExportService exports;

	private final Access access;

	DossierApi(DossierFiles files, ExportService exports, Access access) {
		this.files = files;
		this.exports = exports;
		this.access = access;
	}

	/**
	 * A package, written while it is handed out.
	 * @param pairing the pairing with all below it, all that the reader audits if none is
	 * named
	 * @param period the period that what has one is limited to
	 * @param asKnownOn the moment whose books are asked for, now if none is named
	 */
	@GetMapping("/" + Dossier.CODE + ".zip")
	void zip(@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, HttpServletResponse response)
			throws IOException {
		this.access.scope(Permission.AUDIT);
		this.access.scope(Permission.EXPORT);
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "pairing", pairing);
		put(parameters, "period", period);
		put(parameters, "asKnownOn", asKnownOn);
		ExportSource.Content content = this.files.of(Dossier.CODE, parameters);
		Grade grade = content.grade();
		this.exports.permit(Dossier.CODE + ".zip", parameters, grade);
		ExportService.head(response, "application/zip", content.name(grade, ".zip"), grade);
		content.zip(Ids.next(), grade, response.getOutputStream(), (rows) -> {
		});
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			parameters.put(name, List.of(value));
		}
	}

}
