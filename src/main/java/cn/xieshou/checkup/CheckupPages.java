package cn.xieshou.checkup;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** The page of the check-up (项目体检): the list, one record of it opened, all rules. */
@Controller
class CheckupPages {

	private static final int PAGE = 30;

	static final List<String> TABS = List.of("hit", "clear");

	private final Checkups checkups;

	private final CheckupViewAssembler assembler;

	private final RectificationLines rectifications;

	private final Records records;

	private final Registers registers;

	private final Labels labels;

	CheckupPages(Checkups checkups, CheckupViewAssembler assembler, RectificationLines rectifications, Records records,
			Registers registers, Labels labels) {
		this.checkups = checkups;
		this.assembler = assembler;
		this.rectifications = rectifications;
		this.records = records;
		this.registers = registers;
		this.labels = labels;
	}

	/** Reads conditions as they come, an empty one as none. */
	static Asked asked(@Nullable String type, @Nullable String tab, @Nullable String rule, @Nullable String pairing) {
		String shown = orNull(tab);
		if (shown != null && !TABS.contains(shown)) {
			throw BadRequest.unknownValue("tab", shown);
		}
		String of = orNull(type);
		return new Asked((of != null) ? of : Checkpoints.TYPES.get(0), (shown != null) ? shown : "hit", orNull(rule),
				orNull(pairing));
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	@GetMapping("/checkup")
	String list(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String tab, @RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String after, @RequestParam(required = false) @Nullable UUID id,
			Model model) {
		Asked given = asked(type, tab, rule, pairing);
		Register<?, ?> register = this.checkups.register(given.type());
		Checkups.Counts counts = this.checkups.counts(given);
		Asked asked = (orNull(tab) == null && given.rule() == null && counts.hit() == 0) ? given.tab("clear") : given;
		Checkups.Page page = this.checkups.page(asked, orNull(after), PAGE);
		List<CheckupViewAssembler.Face> faces = page.rows()
			.stream()
			.map((row) -> this.assembler.face(register, row))
			.toList();
		CheckupViewAssembler.Face chosen = (id != null)
				? faces.stream()
					.filter((face) -> face.id().equals(id))
					.findFirst()
					.orElseGet(() -> this.assembler.face(register, this.checkups.require(asked.type(), id)))
				: faces.stream().findFirst().orElse(null);
		model.addAttribute("asked", asked);
		model.addAttribute("after", orNull(after));
		model.addAttribute("typeName", this.labels.text(register.code()));
		model.addAttribute("types",
				Checkpoints.TYPES.stream()
					.map((one) -> new Link(this.labels.text(one), asked.type(one).address()))
					.toList());
		model.addAttribute("rows", faces);
		model.addAttribute("next", page.next());
		model.addAttribute("chosen", chosen);
		model.addAttribute("counts", counts);
		model.addAttribute("total",
				Numbers.grouped(counts.all()) + (counts.isMinimum() ? this.labels.text("checkup.orMore") : ""));
		List<CheckupViewAssembler.Ruled> rules = this.assembler.rules(register, asked, counts.byRule());
		model.addAttribute("rules", rules);
		model.addAttribute("ruleName",
				rules.stream()
					.filter((one) -> one.code().equals(asked.rule()))
					.map((one) -> one.code() + " " + one.name())
					.findFirst()
					.orElse(asked.rule()));
		if (chosen != null) {
			model.addAttribute("rectifications", this.rectifications.of(asked.type(), chosen.id()));
			model.addAttribute("mayRectify", this.records.mayEnter(this.registers.require("rectifications")));
		}
		return "checkup/checkup";
	}

}
