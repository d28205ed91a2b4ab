package cn.xieshou.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.RecordNames;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.register.Records;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** Merging two records of one thing on a page (合并重复记录). */
@Controller
@RequestMapping("/{type:[a-z-]+}/{id:[0-9a-f-]{36}}/merge")
class MergePages {

	private final Mergeable mergeable;

	private final MergeDrafts merges;

	private final IdempotentRequests requests;

	private final References references;

	private final Records records;

	private final FieldTexts words;

	private final Access access;

	private final Labels labels;

	MergePages(Mergeable mergeable, MergeDrafts merges, IdempotentRequests requests, References references,
			Records records, FieldTexts words, Access access, Labels labels) {
		this.mergeable = mergeable;
		this.merges = merges;
		this.requests = requests;
		this.references = references;
		this.records = records;
		this.words = words;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * What both say about one field.
	 *
	 * @param kept what the one that is kept says
	 * @param duplicate what the one that goes says
	 * @param merged what will be said
	 */
	record Line(String label, String kept, String duplicate, String merged) {

		public boolean isChanged() {
			return !this.kept.equals(this.merged);
		}

	}

	/** Asks for the duplicate, then shows both beside each other. */
	@GetMapping
	String choose(@PathVariable String type, @PathVariable UUID id, @RequestParam(defaultValue = "") String duplicate,
			Model model, HttpServletResponse response) {
		return choose(this.mergeable.require(type), id, duplicate.strip(), model, response);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String choose(Register<E, F> register, UUID id,
			String duplicate, Model model, HttpServletResponse response) {
		E kept = kept(register, id);
		E other = null;
		if (!duplicate.isBlank()) {
			other = this.references.find(register.code(), duplicate)
				.filter((found) -> !found.equals(id))
				.map((found) -> this.records.require(register, found))
				.orElse(null);
			if (other == null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("problems", List.of(this.labels.text("merging.notFound", duplicate)));
			}
		}
		return show(register, kept, other, duplicate, model);
	}

	/** Writes the filing, which its author then submits as any other. */
	@PostMapping
	String draft(@PathVariable String type, @PathVariable UUID id, @RequestParam int baseVersion,
			@RequestParam UUID duplicate, @RequestParam int duplicateVersion, Model model,
			HttpServletResponse response) {
		return draft(this.mergeable.require(type), new MergeDrafts.Seen(id, baseVersion),
				new MergeDrafts.Seen(duplicate, duplicateVersion), model, response);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String draft(Register<E, F> register,
			MergeDrafts.Seen kept, MergeDrafts.Seen duplicate, Model model, HttpServletResponse response) {
		E stays = kept(register, kept.id());
		List<String> problems;
		try {
			IdempotentRequest pressed = new IdempotentRequest("merge " + kept.id() + " " + kept.version(),
					register.address(kept.id()) + "/merge", List.of(duplicate.id(), duplicate.version()));
			return "redirect:/filings/"
					+ this.requests.answer(pressed, UUID.class, () -> this.merges.draft(register, kept, duplicate));
		}
		catch (Refusal ex) {
			problems = List.of(this.labels.text(ex.key(), ex.getArguments()));
		}
		catch (FormRejected ex) {
			problems = ex.problems().stream().map(FormProblem::message).toList();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", problems);
		E goes = kept.id().equals(duplicate.id()) ? null : this.records.require(register, duplicate.id());
		return show(register, stays, goes, "", model);
	}

	private <E extends RegisterEntry> E kept(Register<E, ?> register, UUID id) {
		E kept = this.records.require(register, id);
		this.access.require(register.entering(), kept.getRootId(), kept.getPairingId());
		return kept;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> String show(Register<E, F> register, E kept,
			@Nullable E duplicate, String asked, Model model) {
		model.addAttribute("type", register.code());
		model.addAttribute("kept", kept);
		model.addAttribute("duplicate", duplicate);
		model.addAttribute("asked", asked);
		model.addAttribute("lines", (duplicate != null) ? lines(register, kept, duplicate) : List.of());
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text(register.code()), "/" + register.code()),
				new Link(kept.getName(), register.address(kept.getId())), Link.here(this.labels.text("merging"))));
		return "merging/merge";
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<Line> lines(Register<E, F> register, E kept,
			E duplicate) {
		List<Object> forms = List.of(register.form(kept), register.form(duplicate),
				this.merges.united(register, kept, duplicate));
		RecordNames.Names names = this.words.names(register, forms);
		List<List<FieldTexts.FieldText>> said = forms.stream()
			.map((form) -> this.words.of(register, form, names))
			.toList();
		List<Line> lines = new ArrayList<>();
		for (int at = 0; at < said.get(0).size(); at++) {
			int field = at;
			List<String> texts = said.stream().map((of) -> of.get(field).text()).collect(Collectors.toList());
			if (texts.stream().anyMatch((text) -> !text.isEmpty())) {
				lines.add(new Line(said.get(0).get(field).label(), texts.get(0), texts.get(1), texts.get(2)));
			}
		}
		return lines;
	}

}
