package cn.xieshou.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;

/** The page of the journal (操作日志), for who watches over administrators. */
@Controller
class JournalPages {

	private static final int PAGE = 50;

	private final ReadableLines lines;

	private final WatchedLines watched;

	private final JournalWords words;

	private final Labels labels;

	private final JournalProof proof;

	private final ProofView view;

	JournalPages(ReadableLines lines, WatchedLines watched, JournalWords words, Labels labels, JournalProof proof,
			ProofView view) {
		this.lines = lines;
		this.watched = watched;
		this.words = words;
		this.labels = labels;
		this.proof = proof;
		this.view = view;
	}

	/**
	 * A line as shown.
	 *
	 * @param line the line
	 * @param detail what it says in addition, in words
	 */
	record Shown(JournalLine line, List<JournalWords.Part> detail) {

	}

	@GetMapping("/journal")
	String journal(@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable Act act, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable String request,
			@RequestParam(required = false) @Nullable UUID record, @RequestParam(required = false) @Nullable UUID after,
			Model model) {
		return show(new JournalQuery(actor, act, from, to, address, request, record), after, null, model);
	}

	@PostMapping("/journal/verify")
	String verify(Model model) {
		return show(new JournalQuery(null, null, null, null, null, null, null), null, this.proof.verify(), model);
	}

	/** Who audits the books is shown their lines, who watches those of administrators. */
	private String show(JournalQuery query, @Nullable UUID after, @Nullable Verdict verdict, Model model) {
		ProofView.Proof shown = this.view.show(verdict);
		model.addAttribute("proof", shown);
		boolean books = this.lines.areOfBooks();
		boolean watches = !books && (shown == null || this.watched.watchesOverSomebody());
		model.addAttribute("watches", watches);
		model.addAttribute("books", books);
		if (watches || books) {
			addLines(query, after, model);
		}
		return "journal/journal";
	}

	private void addLines(JournalQuery query, @Nullable UUID after, Model model) {
		List<JournalLine> found = this.lines.page(query, after, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<JournalLine> shown = more ? found.subList(0, PAGE) : found;
		model.addAttribute("query", query);
		if (!this.lines.areOfBooks()) {
			model.addAttribute("watched",
					this.watched.watched()
						.stream()
						.map(this.labels::of)
						.collect(Collectors.joining(this.labels.text("journal.and"))));
		}
		model.addAttribute("actors", this.lines.actors());
		model.addAttribute("acts", Option.of(this.labels, Act.values()));
		model.addAttribute("lines", shown.stream().map((line) -> new Shown(line, this.words.detail(line))).toList());
		model.addAttribute("file", address("/api/v1/journal.csv", query.parameters()));
		model.addAttribute("newest", (after != null) ? address("/journal", query.parameters()) : null);
		model.addAttribute("older", more ? address("/journal", after(query, shown.get(PAGE - 1))) : null);
	}

	private static Map<String, String> after(JournalQuery query, JournalLine last) {
		Map<String, String> parameters = query.parameters();
		parameters.put("after", last.id().toString());
		return parameters;
	}

	private static String address(String path, Map<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
