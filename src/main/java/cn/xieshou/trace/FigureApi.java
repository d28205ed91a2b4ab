package cn.xieshou.trace;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureExport;
import cn.xieshou.figures.FigurePage;
import cn.xieshou.figures.Figures;
import cn.xieshou.figures.Reconciliations;

/** Figures by program: lists, single ones, the way down to the source, files. */
@RestController
@RequestMapping("/api/v1")
class FigureApi {

	private final Figures figures;

	private final FigureTraces traces;

	private final FigureJson json;

	private final Reconciliations reconciliations;

	private final FigureExport exports;

	FigureApi(Figures figures, FigureTraces traces, FigureJson json, Reconciliations reconciliations,
			FigureExport exports) {
		this.figures = figures;
		this.traces = traces;
		this.json = json;
		this.reconciliations = reconciliations;
		this.exports = exports;
	}

	@GetMapping("/figures")
	Map<String, @Nullable Object> list(@RequestParam MultiValueMap<String, String> parameters) {
		FigurePage page = this.figures.page(parameters);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("items", this.json.of(page.figures(), this.reconciliations.of(page.figures())));
		answer.put("next", page.next());
		answer.put("total", page.total());
		if (page.totalIsMinimum()) {
			answer.put("totalIsMinimum", true);
		}
		return answer;
	}

	@GetMapping("/figures/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id,
			@RequestParam(required = false) @Nullable Instant asKnownOn) {
		Figure figure = this.figures.require(id, asKnownOn);
		return this.json.of(List.of(figure), (asKnownOn == null) ? this.reconciliations.of(List.of(figure)) : Map.of())
			.get(0);
	}

	@GetMapping("/figures/{id}/trace")
	Map<String, @Nullable Object> trace(@PathVariable UUID id,
			@RequestParam(required = false) @Nullable Instant asKnownOn,
			@RequestParam(required = false) @Nullable UUID after) {
		return this.json.of(this.traces.of(id, asKnownOn, after));
	}

	@GetMapping("/figures.csv")
	void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		this.exports.csv(parameters, response);
	}

	@GetMapping("/figures.xlsx")
	void xlsx(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		this.exports.xlsx(parameters, response);
	}

}
