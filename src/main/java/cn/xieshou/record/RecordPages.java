package cn.xieshou.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.ChosenColumns;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.ListView;
import cn.xieshou.list.ListViewAssembler;
import cn.xieshou.list.Listing;
import cn.xieshou.list.SavedView;
import cn.xieshou.list.SavedViews;
import cn.xieshou.page.Link;
import cn.xieshou.register.Column;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Section;
import cn.xieshou.values.Labels;
import cn.xieshou.web.NotFound;

/** The list and the detail page of every type that has none of its own (台账页面). */
@Controller
class RecordPages {

	private final Registers registers;

	private final Listing listing;

	private final Records records;

	private final ListViewAssembler assembler;

	private final SavedViews savedViews;

	private final FieldTexts words;

	private final RecordLinks links;

	private final SucceededRecords succeeded;

	private final List<DetailPanel> panels;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	RecordPages(Registers registers, Listing listing, Records records, ListViewAssembler assembler,
			SavedViews savedViews, FieldTexts words, RecordLinks links, SucceededRecords succeeded,
			List<DetailPanel> panels, PairingTree tree, Access access, Labels labels) {
		this.registers = registers;
		this.listing = listing;
		this.records = records;
		this.assembler = assembler;
		this.savedViews = savedViews;
		this.words = words;
		this.links = links;
		this.succeeded = succeeded;
		this.panels = panels;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping("/{type:[a-z-]+}")
	String list(@PathVariable String type, @RequestParam MultiValueMap<String, String> parameters,
			@CookieValue(name = ChosenColumns.COOKIE, defaultValue = "") String chosen, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Register<?, ?> register = this.registers.require(type);
		MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(parameters);
		asked.remove("lang");
		boolean choosing = asked.remove(ChosenColumns.KEEP) != null;
		List<String> refused = new ArrayList<>();
		ListQuery query = query(register, asked, refused);
		if (choosing) {
			response.addHeader(HttpHeaders.SET_COOKIE, ChosenColumns.keep(query, request));
			String rest = query.link("columns", null);
			return "redirect:/" + register.code() + (rest.isEmpty() ? "" : "?" + rest);
		}
		ListView view = this.assembler.of(query, ChosenColumns.read(chosen));
		if (!refused.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		List<SavedView> saved = this.savedViews.of(register);
		model.addAttribute("refused", refused);
		model.addAttribute("view", view);
		model.addAttribute("saved", saved);
		model.addAttribute("asKnownOn", query.asKnownOn());
		model.addAttribute("now", query.link("asKnownOn", null));
		model.addAttribute("present",
				saved.stream().filter((kept) -> kept.conditions().equals(view.view())).findFirst().orElse(null));
		model.addAttribute("type", register.code());
		model.addAttribute("examples", register.hasExamples() && query.filters().containsKey(Column.EXAMPLE));
		model.addAttribute("mayEnter", this.records.mayEnter(register));
		model.addAttribute("title", this.labels.text(register.code()));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				Link.here(this.labels.text(register.code()))));
		return "list/list";
	}

	/**
	 * Reads what is asked of a list, without the conditions that cannot be read; the page
	 * says of each what is wrong with it.
	 */
	private ListQuery query(Register<?, ?> register, MultiValueMap<String, String> asked, List<String> refused) {
		try {
			return this.listing.query(register, asked);
		}
		catch (BadListParameter ex) {
			if (asked.remove(ex.parameter()) == null) {
				throw new NotFound(ex.getMessage() + " " + ex.parameter());
			}
			Object[] words = ex.arguments();
			words[0] = name(register, ex.parameter());
			refused.add(this.labels.text(ex.key(), words));
			return query(register, asked, refused);
		}
	}

	/** What the page calls a condition; one that there is not, as it was written. */
	private String name(Register<?, ?> register, String parameter) {
		String field = parameter.replaceFirst("\\.(min|max|from|to)$", "");
		String label = this.labels.field(register.code(), field);
		return label.equals(register.code() + "." + field) ? parameter : label;
	}

	@GetMapping("/{type:[a-z-]+}/{id:[0-9a-f-]{36}}")
	String detail(@PathVariable String type, @PathVariable UUID id, Model model) {
		Register<?, ?> register = this.registers.require(type);
		try {
			return detail(register, id, model);
		}
		catch (NotFound ex) {
			return "redirect:" + this.succeeded.successor(register, id).map(register::address).orElseThrow(() -> ex);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String detail(Register<E, F> register, UUID id,
			Model model) {
		E entry = this.records.require(register, id);
		F form = register.form(entry);
		PairingTree.Node pairing = (entry.getPairingId() != null) ? this.tree.find(entry.getPairingId()).orElse(null)
				: null;
		RecordLinks.Found found = this.links.to(register.code(), id,
				this.panels.stream()
					.map((panel) -> panel.inPlaceOf(register))
					.filter(Objects::nonNull)
					.collect(Collectors.toSet()));
		List<RecordLinks.Mentions> mentions = found.mentions();
		List<Shown> panels = this.panels.stream()
			.filter((panel) -> panel.inPlaceOf(register) == null || found.others().contains(panel.inPlaceOf(register)))
			.flatMap((panel) -> shown(panel, register, entry, form))
			.toList();
		Set<String> taken = new HashSet<>(Set.of("pairing", "name", "ref"));
		panels.forEach((panel) -> taken.addAll(panel.fields()));
		List<FieldTexts.FieldText> said = this.words.of(register, form)
			.stream()
			.filter((field) -> !taken.contains(field.field().name()))
			.toList();
		model.addAttribute("ownTrace", "#history");
		model.addAttribute("type", register.code());
		model.addAttribute("id", id);
		model.addAttribute("name", entry.getName());
		model.addAttribute("ref", entry.getRef());
		model.addAttribute("version", entry.getVersion());
		model.addAttribute("postedAt", entry.getPostedAt());
		model.addAttribute("pairing", pairing);
		model.addAttribute("sections", sections(register, said));
		model.addAttribute("blank",
				said.stream().filter(FieldTexts.FieldText::isBlank).map(FieldTexts.FieldText::label).toList());
		model.addAttribute("panels", panels);
		model.addAttribute("mentions", mentions);
		model.addAttribute("tabs", tabs(panels, mentions));
		model.addAttribute("kinds", kinds(register, form));
		model.addAttribute("aggregate", register.isAggregate(entry));
		model.addAttribute("example", register.isExample(form));
		model.addAttribute("mayChange",
				this.access.actor().may(register.entering())
						&& this.access.scope(register.entering(), register.isPlace())
							.contains(entry.getRootId(), entry.getPairingId()));
		List<Link> crumbs = new ArrayList<>(List.of(new Link(this.labels.text("web.nav.overview"), "/")));
		if (pairing != null) {
			crumbs.add(new Link(pairing.name(), "/pairings/" + pairing.code()));
		}
		crumbs.add(new Link(this.labels.text(register.code()), "/" + register.code()));
		crumbs.add(Link.here(entry.getName()));
		model.addAttribute("crumbs", crumbs);
		return "record/detail";
	}

	/**
	 * A panel with what it shows.
	 *
	 * @param template its fragment
	 * @param content what it shows
	 */
	record Shown(String template, Object content, DetailPanel.Position position, DetailPanel.@Nullable Tab tab,
			Set<String> fields) {

	}

	private static Stream<Shown> shown(DetailPanel panel, Register<?, ?> register, RegisterEntry entry, Record form) {
		Object content = panel.content(register, entry, form);
		return (content != null)
				? Stream.of(new Shown(panel.template(), content, panel.position(), panel.tab(), panel.fields()))
				: Stream.empty();
	}

	/** The way through a page: its panels, and the lists of what rests on the record. */
	private List<Link> tabs(List<Shown> panels, List<RecordLinks.Mentions> mentions) {
		Stream<Link> within = panels.stream()
			.map(Shown::tab)
			.filter(Objects::nonNull)
			.map((tab) -> new Link(this.labels.text(tab.title()), "#" + tab.anchor()));
		Stream<Link> beside = mentions.stream()
			.filter((mention) -> mention.all() != null)
			.map((mention) -> new Link(mention.title() + " " + mention.count(), mention.all()));
		List<Link> tabs = Stream.concat(within, beside).toList();
		return (tabs.size() > 1) ? tabs : List.of();
	}

	/** What kind of thing a record is, in the words beneath its name in lists. */
	private List<String> kinds(Register<?, ?> register, Record form) {
		return register.columns()
			.stream()
			.filter((column) -> column.is(Column.Trait.SUBTITLE) && column.kind() == Column.Kind.CHOICE)
			.map((column) -> this.words.text(FormField.value(form, column.key())))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * Fields under one heading.
	 *
	 * @param label the heading
	 * @param fields the fields that say something
	 */
	record Section(String label, List<FieldTexts.FieldText> fields) {

	}

	private List<Section> sections(Register<?, ?> register, List<FieldTexts.FieldText> said) {
		Map<String, List<FieldTexts.FieldText>> sections = new LinkedHashMap<>();
		String present = this.labels.text("list.fields");
		Map<String, String> begins = new HashMap<>();
		FormField.of(register.formType())
			.stream()
			.filter((field) -> field.section() != null)
			.forEach((field) -> begins.put(field.name(),
					this.labels.text(register.code() + ".section." + field.section())));
		String current = present;
		for (FormField field : FormField.of(register.formType())) {
			current = begins.getOrDefault(field.name(), current);
			String heading = current;
			said.stream()
				.filter((one) -> one.field().name().equals(field.name()) && !one.isBlank())
				.forEach((one) -> sections.computeIfAbsent(heading, (fresh) -> new ArrayList<>()).add(one));
		}
		return sections.entrySet()
			.stream()
			.map((section) -> new Section(section.getKey(), section.getValue()))
			.toList();
	}

}
