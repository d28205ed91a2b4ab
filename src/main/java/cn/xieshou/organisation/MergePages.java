package cn.xieshou.organisation;

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
import cn.xieshou.access.Permission;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.form.RecordNames;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.page.Link;
import cn.xieshou.register.Records;
import cn.xieshou.register.References;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** Merging two records of one organisation on a page (合并重复单位). */
@Controller
@RequestMapping("/organisations/{id}/merge")
class MergePages {

	private final OrganisationMerge merge;

	private final IdempotentRequests requests;

	private final OrganisationRegister register;

	private final References references;

	private final Records records;

	private final FieldTexts words;

	private final Access access;

	private final Labels labels;

	MergePages(OrganisationMerge merge, IdempotentRequests requests, OrganisationRegister register,
			References references, Records records, FieldTexts words, Access access, Labels labels) {
		this.merge = merge;
		this.requests = requests;
		this.register = register;
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
	String choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String duplicate, Model model,
			HttpServletResponse response) {
		Organisation kept = kept(id);
		Organisation other = null;
		if (!duplicate.isBlank()) {
			other = this.references.find(this.register.code(), duplicate.strip())
				.filter((found) -> !found.equals(id))
				.map((found) -> this.records.require(this.register, found))
				.orElse(null);
			if (other == null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("problems", List.of(this.labels.text("organisations.merge.notFound", duplicate)));
			}
		}
		return show(kept, other, duplicate, model);
	}

	/** Writes the filing, which its author then submits as any other. */
	@PostMapping
	String draft(@PathVariable UUID id, @RequestParam int baseVersion, @RequestParam UUID duplicate,
			@RequestParam int duplicateVersion, Model model, HttpServletResponse response) {
		Organisation kept = kept(id);
		List<String> problems;
		try {
			IdempotentRequest pressed = new IdempotentRequest("merge " + id + " " + baseVersion,
					"/organisations/" + id + "/merge", List.of(duplicate, duplicateVersion));
			return "redirect:/filings/" + this.requests.answer(pressed, UUID.class,
					() -> this.merge.draft(id, baseVersion, duplicate, duplicateVersion));
		}
		catch (Refusal ex) {
			problems = List.of(this.labels.text(ex.key(), ex.getArguments()));
		}
		catch (FormRejected ex) {
			problems = ex.problems().stream().map(FormProblem::message).toList();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", problems);
		Organisation other = id.equals(duplicate) ? null : this.records.require(this.register, duplicate);
		return show(kept, other, "", model);
	}

	private Organisation kept(UUID id) {
		Organisation kept = this.records.require(this.register, id);
		this.access.require(Permission.ENTER, kept.getRootId(), kept.getPairingId());
		return kept;
	}

	private String show(Organisation kept, @Nullable Organisation duplicate, String asked, Model model) {
		model.addAttribute("kept", kept);
		model.addAttribute("duplicate", duplicate);
		model.addAttribute("asked", asked);
		model.addAttribute("lines", (duplicate != null) ? lines(kept, duplicate) : List.of());
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("web.nav.overview"), "/"),
						new Link(this.labels.text("organisations"), "/organisations"),
						new Link(kept.getName(), "/organisations/" + kept.getId()),
						Link.here(this.labels.text("organisations.merge"))));
		return "organisation/merge";
	}

	private List<Line> lines(Organisation kept, Organisation duplicate) {
		List<Object> forms = List.of(kept.form(), duplicate.form(), this.merge.united(kept, duplicate));
		RecordNames.Names names = this.words.names(this.register, forms);
		List<List<FieldTexts.FieldText>> said = forms.stream()
			.map((form) -> this.words.of(this.register, form, names))
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
