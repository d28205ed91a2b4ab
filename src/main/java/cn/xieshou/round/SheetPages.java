package cn.xieshou.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The page of a sheet (报表页面): a plain form, which a script makes quicker. */
@Controller
@RequestMapping("/rounds/{id}")
class SheetPages {

	private static final Pattern FIELD = Pattern.compile("(?:cell|remark)\\[([^|\\]]+\\|[^\\]]+)]");

	private final SheetReader reader;

	private final SheetService sheets;

	private final SheetSubmission submission;

	private final SheetViewAssembler assembler;

	private final IdempotentRequests requests;

	private final Labels labels;

	private final AskedRecords records;

	private final Rounds rounds;

	SheetPages(SheetReader reader, SheetService sheets, SheetSubmission submission, SheetViewAssembler assembler,
			IdempotentRequests requests, Labels labels, AskedRecords records, Rounds rounds) {
		this.reader = reader;
		this.sheets = sheets;
		this.submission = submission;
		this.assembler = assembler;
		this.requests = requests;
		this.labels = labels;
		this.records = records;
		this.rounds = rounds;
	}

	@GetMapping("/sheet")
	String show(@PathVariable UUID id, @RequestParam String pairing, Model model) {
		return page(this.reader.require(id, pairing), Map.of(), model);
	}

	private String page(Sheet sheet, Map<String, List<SheetProblem>> problems, Model model) {
		SheetView view = this.assembler.of(sheet, problems);
		model.addAttribute("sheet", view);
		model.addAttribute("answers", this.rounds.mayAnswer(sheet.pairing(), sheet.side()));
		model.addAttribute("enters", this.rounds.mayEnter());
		model.addAttribute("records",
				this.records.of(sheet.round(), List.of(sheet.pairing())).getOrDefault(sheet.pairing().id(), List.of()));
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("rounds"), "/rounds"),
				new Link(view.name(), "/rounds/" + view.round()), Link.here(view.pairingName())));
		return "round/sheet";
	}

	/**
	 * Takes what is filled in, and hands it in if that is asked for.
	 * @param version the version of the sheet that the page showed
	 * @param act {@code save} or {@code submit}
	 */
	@PostMapping("/sheet")
	String take(@PathVariable UUID id, @RequestParam String pairing, @RequestParam int version,
			@RequestParam(defaultValue = "save") String act, @RequestParam MultiValueMap<String, String> parameters,
			Model model, HttpServletResponse response) {
		Map<String, List<SheetProblem>> problems = new HashMap<>();
		try {
			int kept = keep(id, pairing, version, changes(this.reader.require(id, pairing), parameters));
			if (act.equals("submit")) {
				this.requests.answer(new IdempotentRequest(null, "submit", null), UUID.class,
						() -> this.submission.submit(id, pairing, kept));
			}
			return "redirect:/rounds/" + id + "/sheet?pairing="
					+ java.net.URLEncoder.encode(pairing, java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (FormRejected ex) {
			ex.problems().forEach((problem) -> add(problems, problem));
		}
		catch (Refusal ex) {
			problems.put("", List.of(SheetProblem.error(ex.key(), this.labels.text(ex))));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(this.reader.require(id, pairing), problems, model);
	}

	private static void add(Map<String, List<SheetProblem>> problems, FormProblem problem) {
		Matcher field = FIELD.matcher(String.valueOf(problem.field()));
		String name = field.matches() ? field.group(1) : "";
		problems.computeIfAbsent(name, (fresh) -> new ArrayList<>())
			.add(SheetProblem.error(problem.code(), problem.message()));
	}

	/** Keeps what differs; gives the version of the sheet from then on. */
	private int keep(UUID id, String pairing, int version, List<CellChange> changes) {
		return this.requests.answer(new IdempotentRequest(null, "save", null), Integer.class, () -> {
			if (!changes.isEmpty()) {
				this.sheets.write(id, pairing, version, changes, true);
			}
			return changes.isEmpty() ? version : version + 1;
		});
	}

	/** The cells that the form says something else of than the sheet. */
	private static List<CellChange> changes(Sheet sheet, MultiValueMap<String, String> parameters) {
		Set<String> names = new LinkedHashSet<>();
		parameters.keySet().forEach((parameter) -> {
			Matcher field = FIELD.matcher(parameter);
			if (field.matches()) {
				names.add(field.group(1));
			}
		});
		Map<String, CellState> present = new HashMap<>();
		sheet.lines()
			.forEach((line) -> line.cells().forEach((cell) -> present.put(SheetViewAssembler.name(line, cell), cell)));
		List<CellChange> changes = new ArrayList<>();
		for (String name : names) {
			CellState before = present.get(name);
			CellChange change = change(name, before, parameters);
			if (before == null || differs(change.stored(), before)) {
				changes.add(change);
			}
		}
		return changes;
	}

	/** What the form does not say of a cell stays as it is. */
	private static CellChange change(String name, @Nullable CellState before,
			MultiValueMap<String, String> parameters) {
		String text = parameters.getFirst("cell[" + name + "]");
		String remark = parameters.getFirst("remark[" + name + "]");
		Absence absence = null;
		if (before != null && text == null) {
			text = before.text();
			absence = before.absence();
		}
		if (before != null && remark == null) {
			remark = before.remark();
		}
		String[] parts = name.split("\\|", 2);
		return new CellChange("cell[" + name + "]", parts[0], parts[1], text, absence, remark, null);
	}

	/** A cell that follows from another one and is sent as it was shown stays so. */
	private static boolean differs(StoredCell said, CellState before) {
		return !java.util.Objects.equals(said.text(), before.text().isEmpty() ? null : before.text())
				|| said.absence() != before.absence() || !java.util.Objects.equals(said.remark(), before.remark());
	}

	/** Opens what is posted to be changed. */
	@PostMapping("/restate")
	String restate(@PathVariable UUID id, @RequestParam String pairing, @RequestParam String reason) {
		this.requests.answer(new IdempotentRequest(null, "restate", null), Boolean.class, () -> {
			this.sheets.restate(id, pairing, reason);
			return true;
		});
		return "redirect:/rounds/" + id + "/sheet?pairing="
				+ java.net.URLEncoder.encode(pairing, java.nio.charset.StandardCharsets.UTF_8);
	}

}
