package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.Option;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/** The pages of explorations (自由分析页面): the table, the records behind a number. */
@Controller
class ExplorePages {

	private static final int PAGE = 50;

	/** The types that are offered; any other can be named in the address. */
	private static final List<String> OFFERED = List.of("indicator-values", "projects", "funding-entries", "funds",
			"parks", "enclaves", "events", "organisations");

	/** Where nothing else is asked for, something is shown. */
	private static final Set<String> NOTHING = Set.of("lang");

	private final ExploreReader reader;

	private final Pivots pivots;

	private final Groups groups;

	private final Keys keys;

	private final ExploreViews views;

	private final Registers registers;

	private final PairingTree tree;

	private final Labels labels;

	ExplorePages(ExploreReader reader, Pivots pivots, Groups groups, Keys keys, ExploreViews views, Registers registers,
			PairingTree tree, Labels labels) {
		this.reader = reader;
		this.pivots = pivots;
		this.groups = groups;
		this.keys = keys;
		this.views = views;
		this.registers = registers;
		this.tree = tree;
		this.labels = labels;
	}

	@GetMapping("/explore")
	String explore(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		ExploreQuery query = this.reader.read(NOTHING.containsAll(parameters.keySet()) ? usual() : parameters);
		ask(query, model);
		try {
			model.addAttribute("pivot", this.pivots.of(query));
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", this.labels.text(ex));
		}
		model.addAttribute("views", this.views.all());
		model.addAttribute("here", query.address("/explore"));
		model.addAttribute("conditions", query.address("/explore").replaceFirst("^[^?]*\\??", ""));
		model.addAttribute("csv", query.address("/explore.csv"));
		model.addAttribute("xlsx", query.address("/explore.xlsx"));
		return "explore/explore";
	}

	/** What is shown first: how many figures of which basis each programme reports. */
	private static MultiValueMap<String, String> usual() {
		MultiValueMap<String, String> usual = new LinkedMultiValueMap<>();
		usual.add("rows", "pairing,domain");
		usual.add("columns", "kind");
		return usual;
	}

	/** What can be chosen, with what is. */
	private void ask(ExploreQuery query, Model model) {
		Register<?, ?> register = query.register();
		model.addAttribute("query", query);
		List<Option> types = new ArrayList<>(
				OFFERED.stream().map((code) -> new Option(code, this.labels.text(code))).toList());
		if (register != null && !OFFERED.contains(register.code())) {
			types.add(new Option(register.code(), this.labels.text(register.code())));
		}
		model.addAttribute("types", types);
		List<Dimension> dimensions = (register != null) ? DimensionSql.dimensions(register)
				: List.of(Dimension.TYPE, Dimension.PAIRING);
		model.addAttribute("dimensions",
				dimensions.stream().map((one) -> new Option(one.code(), this.labels.of(one))).toList());
		model.addAttribute("row1", query.rows().get(0).code());
		model.addAttribute("row2", (query.rows().size() > 1) ? query.rows().get(1).code() : "");
		model.addAttribute("column", (query.column() != null) ? query.column().code() : "");
		model.addAttribute("measures",
				Measured.of(register).stream().map((one) -> new Option(one.key(), measure(query, one))).toList());
		model.addAttribute("rule", this.labels.text("explore.rule." + query.measure().rule().name()));
		model.addAttribute("title", what(query));
		askWhere(query, model);
	}

	/** The conditions that are set, to drop and to go on with. */
	private void askWhere(ExploreQuery query, Model model) {
		model.addAttribute("dropped",
				query.where()
					.entrySet()
					.stream()
					.map((one) -> new Link(this.labels.text("explore.condition", this.labels.of(one.getKey()),
							word(query, one.getKey(), one.getValue().get(0))), query.without(one.getKey())))
					.toList());
		model.addAttribute("kept",
				query.where()
					.entrySet()
					.stream()
					.filter((one) -> one.getKey() != Dimension.PAIRING)
					.map((one) -> new Option(one.getKey().code(), one.getValue().get(0)))
					.toList());
		model.addAttribute("pairings", this.reader.pairings());
		model.addAttribute("pairing", (query.pairing() != null) ? query.pairing().code() : "");
		model.addAttribute("pairingName", (query.pairing() != null) ? query.pairing().name() : "");
	}

	private String word(ExploreQuery query, Dimension dimension, String value) {
		return this.keys.words(dimension, Set.of(value), query.register()).getOrDefault(value, value);
	}

	private String measure(ExploreQuery query, Measured measure) {
		String name = (measure.column() != null) ? this.labels.field(query.type(), measure.key())
				: this.labels.text("explore.measure." + measure.key());
		return this.labels.text("explore.measured", name, this.labels.text("explore.short." + measure.rule().name()));
	}

	/** What the table is about, in words. */
	private String what(ExploreQuery query) {
		String of = query.type().isEmpty() ? this.labels.text("explore.allTypes") : this.labels.text(query.type());
		String name = (query.measure().column() != null) ? this.labels.field(query.type(), query.measure().key())
				: this.labels.text("explore.measure." + query.measure().key());
		return this.labels.text("explore.title", of, name);
	}

	/** The records behind a number. */
	@GetMapping("/explore/records")
	String records(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		ExploreQuery query = this.reader.read(parameters);
		Register<?, ?> register = query.register();
		if (register == null) {
			throw BadRequest.unknownValue("type", "");
		}
		UUID after = after(parameters.getFirst("after"));
		List<Groups.Found> found = this.groups.records(query, register, after, PAGE + 1);
		Map<Boolean, Long> counts = this.groups.count(query, register);
		ask(query, model);
		model.addAttribute("rows", found.stream()
			.limit(PAGE)
			.map((one) -> new Line(register.nameInWords(one.name()), register.address(one.id()),
					(one.pairing() != null) ? this.tree.find(one.pairing()).map(PairingTree.Node::name).orElse(null)
							: null,
					Numbers.time(one.postedAt())))
			.toList());
		model.addAttribute("typeName", this.labels.text(register.code()));
		model.addAttribute("count", Numbers.grouped(counts.getOrDefault(true, 0L)));
		model.addAttribute("aggregates", counts.getOrDefault(false, 0L));
		model.addAttribute("back", query.address("/explore"));
		model.addAttribute("next", (found.size() > PAGE)
				? query.address("/explore/records") + "&after=" + found.get(PAGE - 1).id() : null);
		return "explore/records";
	}

	/** A record behind a number. */
	record Line(String name, String href, @Nullable String pairing, @Nullable String postedAt) {

	}

	private static @Nullable UUID after(@Nullable String text) {
		return (text == null || text.isBlank()) ? null
				: Registers.uuid(text).orElseThrow(() -> BadRequest.unknownValue("after", text));
	}

}
