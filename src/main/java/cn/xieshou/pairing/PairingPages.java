package cn.xieshou.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.figures.FigurePage;
import cn.xieshou.figures.Figures;
import cn.xieshou.register.ListPage;
import cn.xieshou.register.Listing;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.web.Link;
import cn.xieshou.web.NotFound;

/** The profile of a pairing (结对档案), a tab at a time. */
@Controller
@RequestMapping("/pairings/{code}")
class PairingPages {

	private final PairingCards cards;

	private final PairingProfiles profiles;

	private final Figures figures;

	private final Listing listing;

	private final Registers registers;

	private final Labels labels;

	PairingPages(PairingCards cards, PairingProfiles profiles, Figures figures, Listing listing, Registers registers,
			Labels labels) {
		this.cards = cards;
		this.profiles = profiles;
		this.figures = figures;
		this.listing = listing;
		this.registers = registers;
		this.labels = labels;
	}

	@GetMapping
	String profile(@PathVariable String code, @RequestParam(defaultValue = "overview") String tab,
			@RequestParam(required = false) @Nullable String after, Model model) {
		PairingCard card = this.cards.find(code).orElseThrow(() -> new NotFound("pairing " + code));
		PairingProfile profile = this.profiles.of(card);
		ListPage documents = this.listing.page(this.listing.query(this.registers.require("documents"),
				Map.of("pairing", List.of(card.code()), "size", List.of("100"))));
		model.addAttribute("profile", profile);
		model.addAttribute("card", card);
		model.addAttribute("documents", documents);
		model.addAttribute("tab", List.of("counties", "figures", "documents").contains(tab) ? tab : "overview");
		if (tab.equals("figures")) {
			FigurePage page = this.figures.page(Map.of("pairing", List.of(card.code()), "size", List.of("50"), "after",
					(after != null) ? List.of(after) : List.of()));
			model.addAttribute("figures", page);
		}
		String files = "/api/v1/figures.%s?pairing=" + card.code();
		model.addAttribute("exports",
				List.of(new Link(this.labels.text("pairing.export.xlsx"), files.formatted("xlsx")),
						new Link(this.labels.text("pairing.export.csv"), files.formatted("csv"))));
		model.addAttribute("crumbs", crumbs(profile));
		return "pairing/profile";
	}

	private List<Link> crumbs(PairingProfile profile) {
		List<Link> crumbs = new ArrayList<>();
		crumbs.add(new Link(this.labels.text("web.nav.overview"), "/"));
		crumbs.add(new Link(this.labels.text("pairings"), "/pairings"));
		profile.above().forEach((above) -> crumbs.add(new Link(above.name(), "/pairings/" + above.code())));
		crumbs.add(Link.here(profile.card().name()));
		return crumbs;
	}

}
