package cn.xieshou.imports;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Taking or leaving proposed values on the page of rows (采用建议值). */
@Controller
class ProposalPages {

	private final ProposalAnswers answers;

	ProposalPages(ProposalAnswers answers) {
		this.answers = answers;
	}

	/** What was pressed, and where the reader was. */
	record Pressed(String code, @Nullable Integer number, @Nullable String cell, @Nullable String sheet,
			@Nullable String column, @Nullable String only, @Nullable String kind, @Nullable Integer after) {

	}

	@PostMapping("/imports/{id}/proposals")
	String answer(@PathVariable UUID id, Pressed pressed, @RequestParam(defaultValue = "true") boolean take) {
		this.answers.answer(id, new ProposalAnswers.Answer(pressed.code(), pressed.number(), pressed.cell(),
				pressed.sheet(), pressed.column(), take));
		UriComponentsBuilder next = UriComponentsBuilder.fromPath("/imports/{id}").queryParam("step", "check");
		if (pressed.only() != null && pressed.only().matches("bad|told|all")) {
			next.queryParam("only", pressed.only());
		}
		if (pressed.number() != null && pressed.after() != null) {
			next.queryParam("after", pressed.after());
		}
		return "redirect:" + next.encode().buildAndExpand(id).toUriString();
	}

}
