package cn.xieshou.confirmation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.ExportService;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** The opinion of both sides on a year, as a page and as a file (协作双方意见). */
@Controller
class OpinionPages {

	private static final int EARLIEST = 1990;

	private final Opinions opinions;

	private final DifferenceViewAssembler assembler;

	private final ExportService exports;

	private final Labels labels;

	private final Clock clock;

	OpinionPages(Opinions opinions, DifferenceViewAssembler assembler, ExportService exports, Labels labels,
			Clock clock) {
		this.opinions = opinions;
		this.assembler = assembler;
		this.exports = exports;
		this.labels = labels;
		this.clock = clock;
	}

	@GetMapping("/differences/opinion")
	String opinion(@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable Integer year, Model model) {
		Opinions.Opinion opinion = this.opinions.of(pairing, year(year));
		model.addAttribute("opinion", opinion);
		model.addAttribute("year", year(year));
		model.addAttribute("choices", this.opinions.choices());
		model.addAttribute("rows",
				(opinion == null) ? List.of() : opinion.differences().stream().map(this.assembler::settled).toList());
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("differences"), "/differences"),
				Link.here(this.labels.text("opinion"))));
		return "confirmation/opinion";
	}

	@GetMapping("/differences/opinion.csv")
	void csv(@RequestParam String pairing, @RequestParam(required = false) @Nullable Integer year,
			HttpServletResponse response) throws IOException {
		int of = year(year);
		Opinions.Opinion opinion = this.opinions.of(pairing, of);
		if (opinion == null) {
			throw BadRequest.unknownValue("pairing", pairing);
		}
		this.exports.permit("opinion.csv", Map.of("pairing", List.of(pairing), "year", List.of(String.valueOf(of))),
				Grade.INTERNAL);
		ExportService.head(response, "text/csv;charset=UTF-8", this.labels.text("opinion") + "-"
				+ this.labels.of(Grade.INTERNAL) + "-" + opinion.pairing().name() + "-" + of + ".csv", Grade.INTERNAL);
		StringBuilder file = new StringBuilder(CsvText.BEGINNING);
		lines(opinion).forEach((line) -> file.append(CsvText.line(line)));
		response.getOutputStream().write(file.toString().getBytes(StandardCharsets.UTF_8));
	}

	private List<List<String>> lines(Opinions.Opinion opinion) {
		List<List<String>> lines = new ArrayList<>();
		lines.add(words("opinion.pairing", "differences.confirmed", "differences.stated", "differences.disputed",
				"differences.apart", "", ""));
		opinion.pairings()
			.forEach((one) -> lines
				.add(List.of(one.pairing().name(), String.valueOf(one.confirmed()), String.valueOf(one.stated()),
						String.valueOf(one.disputed()), String.valueOf(one.apart()), "", "")));
		lines.add(words("opinion.what", "opinion.ours", "opinion.theirs", "opinion.state", "opinion.way",
				"opinion.settledAt", "opinion.pairing"));
		opinion.differences().forEach((difference) -> {
			DifferenceViewAssembler.Settled settled = this.assembler.settled(difference);
			lines.add(List.of(settled.name(), text(settled.ours()), text(settled.theirs()), settled.state(),
					text(settled.way()), (difference.settledAt() != null) ? Numbers.time(difference.settledAt()) : "",
					text(settled.pairing())));
		});
		return lines;
	}

	private List<String> words(String... keys) {
		return java.util.Arrays.stream(keys).map((key) -> key.isEmpty() ? "" : this.labels.text(key)).toList();
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private int year(@Nullable Integer asked) {
		int now = Days.today(this.clock).getYear();
		if (asked != null && (asked < EARLIEST || asked > now + 1)) {
			throw BadRequest.unknownValue("year", String.valueOf(asked));
		}
		return (asked != null) ? asked : now;
	}

}
