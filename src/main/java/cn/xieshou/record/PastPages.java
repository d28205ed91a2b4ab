package cn.xieshou.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.PairingTree;
import cn.xieshou.classification.Classifications;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Link;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * Records as the books knew them at a moment (时点查看): what they said, without what rests
 * on them today.
 */
@Controller
class PastPages {

	private final Registers registers;

	private final Records records;

	private final FieldTexts words;

	private final Classifications classifications;

	private final PairingTree tree;

	private final Labels labels;

	PastPages(Registers registers, Records records, FieldTexts words, Classifications classifications, PairingTree tree,
			Labels labels) {
		this.registers = registers;
		this.records = records;
		this.words = words;
		this.classifications = classifications;
		this.tree = tree;
		this.labels = labels;
	}

	@GetMapping(path = "/{type:[a-z-]+}/{id:[0-9a-f-]{36}}", params = "asKnownOn")
	String detail(@PathVariable String type, @PathVariable UUID id, @RequestParam Instant asKnownOn, Model model) {
		return detail(this.registers.require(type), id, asKnownOn, model);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String detail(Register<E, F> register, UUID id,
			Instant asKnownOn, Model model) {
		E entry = this.records.require(register, id, asKnownOn);
		this.classifications
			.shown(new Classifications.Subject(register.code(), entry.getRootId(), entry.getPairingId(), id));
		model.addAttribute("ownTrace", register.address(id) + "#history");
		model.addAttribute("type", register.code());
		model.addAttribute("name", entry.getName());
		model.addAttribute("version", entry.getVersion());
		model.addAttribute("postedAt", entry.getPostedAt());
		model.addAttribute("example", register.isExample(register.form(entry)));
		model.addAttribute("asKnownOn", asKnownOn);
		model.addAttribute("fields",
				this.words.of(register, register.form(entry)).stream().filter((field) -> !field.isBlank()).toList());
		model.addAttribute("now", this.records.find(register, List.of(id)).isEmpty() ? null : register.address(id));
		List<Link> crumbs = new ArrayList<>(List.of(new Link(this.labels.text("web.nav.overview"), "/")));
		Optional.ofNullable(entry.getPairingId())
			.flatMap(this.tree::find)
			.ifPresent((pairing) -> crumbs.add(new Link(pairing.name(), "/pairings/" + pairing.code())));
		crumbs.add(new Link(this.labels.text(register.code()), "/" + register.code()));
		crumbs.add(Link.here(entry.getName()));
		model.addAttribute("crumbs", crumbs);
		return "record/past";
	}

}
