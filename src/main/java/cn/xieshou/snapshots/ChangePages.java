package cn.xieshou.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** The page of what changed between two moments, and who said so (账册变更). */
@Controller
class ChangePages {

	private static final int PAGE = 20;

	private static final int CHOICES = 100;

	private final ChangeRequests requests;

	private final BookChanges changes;

	private final ChangeView view;

	private final Snapshots snapshots;

	private final Registers registers;

	private final Labels labels;

	ChangePages(ChangeRequests requests, BookChanges changes, ChangeView view, Snapshots snapshots, Registers registers,
			Labels labels) {
		this.requests = requests;
		this.changes = changes;
		this.view = view;
		this.snapshots = snapshots;
		this.registers = registers;
		this.labels = labels;
	}

	@GetMapping("/changes")
	String changes(@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String after, Model model) {
		ChangeRequests.Asked asked = new ChangeRequests.Asked(from, to, pairing, type, after);
		List<Snapshot> named = this.snapshots.page(null, CHOICES);
		model.addAttribute("asked", asked);
		model.addAttribute("snapshots", named);
		model.addAttribute("types", types());
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text("snapshots"), "/snapshots"), Link.here(this.labels.text("changes"))));
		if (asked.from() != null) {
			show(asked, model);
		}
		return "snapshots/changes";
	}

	private void show(ChangeRequests.Asked asked, Model model) {
		ChangeQuery query = this.requests.read(asked);
		List<Change> found = this.changes.page(query, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<Change> shown = more ? found.subList(0, PAGE) : found;
		model.addAttribute("query", query);
		model.addAttribute("changes", this.view.of(shown));
		model.addAttribute("first", (asked.after() != null) ? address(asked, null) : null);
		model.addAttribute("next",
				more ? address(asked, ChangeQuery.Key.of(shown.get(PAGE - 1).source()).toString()) : null);
	}

	private List<Option> types() {
		List<Option> types = new ArrayList<>(this.registers.all()
			.stream()
			.map((register) -> new Option(register.code(), this.labels.text(register.code())))
			.toList());
		Comparator<Object> order = java.text.Collator.getInstance(Locale.CHINA);
		types.sort((one, other) -> order.compare(one.label(), other.label()));
		return types;
	}

	private static String address(ChangeRequests.Asked asked, @Nullable String after) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		parameters.put("from", asked.from());
		parameters.put("to", asked.to());
		parameters.put("pairing", asked.pairing());
		parameters.put("type", asked.type());
		parameters.put("after", after);
		parameters.values().removeIf(java.util.Objects::isNull);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/changes");
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
