package cn.xieshou.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Labels;
import cn.xieshou.web.Link;
import cn.xieshou.web.NotFound;

/** The list and the detail page of every type that has none of its own (台账页面). */
@Controller
class RegisterPages {

	private final Registers registers;

	private final Listing listing;

	private final ListCounts counts;

	private final Records records;

	private final ListFace face;

	private final SavedViews savedViews;

	private final PairingTree tree;

	private final Labels labels;

	RegisterPages(Registers registers, Listing listing, ListCounts counts, Records records, ListFace face,
			SavedViews savedViews, PairingTree tree, Labels labels) {
		this.registers = registers;
		this.listing = listing;
		this.counts = counts;
		this.records = records;
		this.face = face;
		this.savedViews = savedViews;
		this.tree = tree;
		this.labels = labels;
	}

	@GetMapping("/{type:[a-z-]+}")
	String list(@PathVariable String type, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		Register<?, ?> register = this.registers.require(type);
		MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(parameters);
		asked.remove("lang");
		try {
			ListView view = this.face.of(this.listing.query(register, asked));
			model.addAttribute("view", view);
			List<SavedView> saved = this.savedViews.of(register);
			model.addAttribute("saved", saved);
			model.addAttribute("present",
					saved.stream().filter((kept) -> kept.conditions().equals(view.view())).findFirst().orElse(null));
		}
		catch (BadListParameter ex) {
			throw new NotFound(ex.getMessage() + " " + ex.parameter());
		}
		model.addAttribute("type", register.code());
		model.addAttribute("title", this.labels.text(register.code()));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				Link.here(this.labels.text(register.code()))));
		return "register/list";
	}

	@GetMapping("/{type:[a-z-]+}/{id:[0-9a-f-]{36}}")
	String detail(@PathVariable String type, @PathVariable UUID id, Model model) {
		return detail(this.registers.require(type), id, model);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String detail(Register<E, F> register, UUID id,
			Model model) {
		E entry = this.records.require(register, id);
		Row row = this.listing.require(register, id);
		model.addAttribute("name", entry.getName());
		model.addAttribute("version", entry.getVersion());
		model.addAttribute("postedAt", entry.getPostedAt());
		model.addAttribute("pairing",
				(entry.getPairingId() != null) ? this.tree.find(entry.getPairingId()).orElse(null) : null);
		model.addAttribute("fields", fields(register, register.form(entry), row));
		model.addAttribute("links", links(register, entry));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text(register.code()), "/" + register.code()), Link.here(entry.getName())));
		return "register/detail";
	}

	/**
	 * The fields of the form, shown by the list's richer values where the list has them.
	 */
	private List<ListView.Cell> fields(Register<?, ?> register, Record form, Row row) {
		List<ListView.Cell> cells = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			if (field.name().equals("pairing")) {
				continue;
			}
			Object shown = row.values().get(field.name());
			Object value = (shown != null) ? shown : FormField.value(form, field.name());
			cells.add(new ListView.Cell(this.labels.field(register.code(), field.name()), this.face.text(value), false,
					true, null, null, null));
		}
		return cells;
	}

	/** Lists of other types that refer to this record. */
	private List<Link> links(Register<?, ?> register, RegisterEntry entry) {
		List<Link> links = new ArrayList<>();
		for (Register<?, ?> other : this.registers.all()) {
			for (Column column : other.columns()) {
				if (register.code().equals(column.refersTo())) {
					Map<String, List<String>> filter = Map.of(column.key(), List.of(entry.getId().toString()));
					ListSummary count = this.counts.of(this.listing.query(other, filter));
					if (count.rows() > 0) {
						links.add(new Link(
								this.labels.text("list.related.of", this.labels.text(other.code()), count.rows()),
								"/" + other.code() + "?" + column.key() + "=" + entry.getId()));
					}
				}
			}
		}
		return links;
	}

}
