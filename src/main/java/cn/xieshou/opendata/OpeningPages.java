package cn.xieshou.opendata;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.page.Option;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** What is open, on a page of the security administrator (开放管理). */
@Controller
class OpeningPages {

	private final OpenSets sets;

	private final Openable openable;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	OpeningPages(OpenSets sets, Openable openable, PairingTree tree, Access access, Labels labels) {
		this.sets = sets;
		this.openable = openable;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping("/admin/open")
	String all(@RequestParam(defaultValue = "parks") String type, Model model) {
		this.access.scope(Permission.GRANT);
		return show(new OpenSets.Wanted(type, "", "", "", List.of()), model);
	}

	@StepUp
	@PostMapping("/admin/open")
	String open(@RequestParam String type, @RequestParam(defaultValue = "") String pairing,
			@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String about,
			@RequestParam(required = false) @Nullable List<String> columns, Model model, HttpServletResponse response) {
		OpenSets.Wanted wanted = new OpenSets.Wanted(type, pairing, title, about,
				(columns != null) ? columns : List.of());
		try {
			this.sets.open(wanted);
			return "redirect:/admin/open";
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", this.labels.text(ex));
			return show(wanted, model);
		}
	}

	/** Needs no second proof: what should not be open is closed at once. */
	@PostMapping("/admin/open/{id:[0-9a-f-]{36}}/close")
	String close(@PathVariable UUID id) {
		this.sets.close(id);
		return "redirect:/admin/open";
	}

	private String show(OpenSets.Wanted wanted, Model model) {
		List<Register<?, ?>> types = this.openable.types();
		Register<?, ?> register = types.stream()
			.filter((one) -> one.code().equals(wanted.type()))
			.findAny()
			.orElseGet(() -> this.openable.require("parks"));
		model.addAttribute("wanted", wanted);
		model.addAttribute("type", register.code());
		model.addAttribute("types", types.stream().map((one) -> option(one.code(), one.code())).toList());
		model.addAttribute("columns",
				this.openable.columns(register)
					.stream()
					.map(Column::key)
					.map((key) -> new Option(key, this.labels.field(register.code(), key)))
					.toList());
		model.addAttribute("pairings",
				this.tree.roots().stream().map((root) -> new Option(root.code(), root.name())).toList());
		model.addAttribute("sets", this.sets.open().stream().map(this::listed).toList());
		return "opendata/opening";
	}

	/**
	 * A set as listed.
	 *
	 * @param columns what its columns are called
	 */
	record Listed(OpenSet set, List<String> columns) {

	}

	private Listed listed(OpenSet set) {
		return new Listed(set, set.columns().stream().map((key) -> this.labels.field(set.type(), key)).toList());
	}

	private Option option(String value, String key) {
		return new Option(value, this.labels.text(key));
	}

}
