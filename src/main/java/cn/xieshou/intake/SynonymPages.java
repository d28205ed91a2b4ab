package cn.xieshou.intake;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of phrases that may become synonyms of indicators (同义词建议). */
@Controller
@RequestMapping("/intake/synonyms")
class SynonymPages {

	private final Synonyms synonyms;

	SynonymPages(Synonyms synonyms) {
		this.synonyms = synonyms;
	}

	@GetMapping
	String open(Model model) {
		model.addAttribute("proposals", this.synonyms.open());
		return "intake/synonyms";
	}

	/** Drafts the change of the indicator, or leaves the phrase. */
	@PostMapping
	String decide(@RequestParam String phrase, @RequestParam UUID indicator,
			@RequestParam(defaultValue = "leave") String act) {
		if (act.equals("add")) {
			return this.synonyms.propose(phrase, indicator)
				.map((filing) -> "redirect:/filings/" + filing)
				.orElse("redirect:/intake/synonyms");
		}
		this.synonyms.leave(phrase, indicator);
		return "redirect:/intake/synonyms";
	}

}
