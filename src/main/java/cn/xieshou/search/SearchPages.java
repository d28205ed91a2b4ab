package cn.xieshou.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.page.Link;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** The page of what was found (检索页), and what is offered while somebody types. */
@Controller
@RequestMapping("/search")
class SearchPages {

	private static final int OF_EACH = 6;

	private static final int OF_ONE = 100;

	private static final int OFFERED = 8;

	private static final int LISTS = 3;

	private final Search search;

	private final Registers registers;

	private final Labels labels;

	SearchPages(Search search, Registers registers, Labels labels) {
		this.search = search;
		this.registers = registers;
		this.labels = labels;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String type,
			Model model) {
		String wanted = (type != null && !type.isBlank()) ? this.registers.require(type).code() : null;
		Hits hits = this.search.find(q, wanted, (wanted != null) ? OF_ONE : Integer.MAX_VALUE, true);
		model.addAttribute("asked", q.strip());
		model.addAttribute("type", wanted);
		model.addAttribute("found", hits);
		model.addAttribute("groups", groups(q, hits, (wanted != null) ? OF_ONE : OF_EACH));
		model.addAttribute("all", (wanted != null) ? address(q, null) : null);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				Link.here(this.labels.text("web.search"))));
		return "search/page";
	}

	private List<Group> groups(String asked, Hits hits, int size) {
		List<Group> groups = new ArrayList<>();
		for (Map.Entry<String, Long> type : hits.types().entrySet()) {
			List<Hits.Hit> best = hits.hits()
				.stream()
				.filter((hit) -> hit.type().equals(type.getKey()))
				.limit(size)
				.toList();
			groups.add(new Group(type.getKey(), this.labels.text(type.getKey()),
					type.getValue() + (hits.minimum() ? "+" : ""), best,
					(best.size() < type.getValue() && size == OF_EACH) ? address(asked, type.getKey()) : null));
		}
		return groups;
	}

	private static String address(String asked, @Nullable String type) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
		return (type != null) ? address.queryParam("type", type).encode().buildAndExpand(asked.strip()).toUriString()
				: address.encode().buildAndExpand(asked.strip()).toUriString();
	}

	/** The options below the search box: lists that are called so, then records. */
	@GetMapping("/suggest")
	String suggest(@RequestParam(defaultValue = "") String q, Model model) {
		Hits hits = this.search.find(q, null, OFFERED, false);
		model.addAttribute("lists", lists(q));
		model.addAttribute("hits",
				hits.hits().stream().map((hit) -> new Offer(hit, this.labels.text(hit.type()))).toList());
		model.addAttribute("asked", q.strip());
		model.addAttribute("all", address(q, null));
		return "search/suggest :: options";
	}

	private List<Link> lists(String asked) {
		QueryTerms words = QueryTerms.of(asked);
		if (words.isEmpty()) {
			return List.of();
		}
		return this.registers.all()
			.stream()
			.filter((register) -> isCalled(register, words))
			.limit(LISTS)
			.map((register) -> new Link(this.labels.text(register.code()), "/" + register.code()))
			.toList();
	}

	private boolean isCalled(Register<?, ?> register, QueryTerms words) {
		return NameMatch.of(words, Candidate.named(this.labels.text(register.code())), false) != null;
	}

	/**
	 * What was found of one type.
	 *
	 * @param type the type
	 * @param label what it is called
	 * @param count how many there are
	 * @param hits the best
	 * @param more the address of the others, {@code null} if these are all
	 */
	record Group(String type, String label, String count, List<Hits.Hit> hits, @Nullable String more) {

	}

	/**
	 * A record among the options.
	 *
	 * @param hit the record
	 * @param label what its type is called
	 */
	record Offer(Hits.Hit hit, String label) {

	}

}
