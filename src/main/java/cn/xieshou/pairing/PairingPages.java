package cn.xieshou.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.figures.Figures;
import cn.xieshou.figures.Reconciliations;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.web.NotFound;

/** The profile of a pairing (结对档案), a tab at a time. */
@Controller
@RequestMapping("/pairings/{code}")
class PairingPages {

	private final PairingProfiles profiles;

	private final Figures figures;

	private final Reconciliations reconciliations;

	private final RecordBriefs briefs;

	private final Access access;

	private final Labels labels;

	private final PairingCards cards;

	PairingPages(PairingProfiles profiles, PairingCards cards, Figures figures, Reconciliations reconciliations,
			RecordBriefs briefs, Access access, Labels labels) {
		this.profiles = profiles;
		this.cards = cards;
		this.figures = figures;
		this.reconciliations = reconciliations;
		this.briefs = briefs;
		this.access = access;
		this.labels = labels;
	}

	@GetMapping(params = "!asKnownOn")
	String profile(@PathVariable String code, @RequestParam(defaultValue = "overview") String tab,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String after, Model model) {
		this.access.scope(Permission.READ);
		ProfileTab shown = ProfileTab.of(tab);
		PairingProfile profile = this.profiles.of(code, shown, year).orElse(null);
		if (profile == null) {
			return "redirect:/filings/new?type=pairings&record=" + maintained(code);
		}
		PairingCard card = profile.card();
		model.addAttribute("profile", profile);
		model.addAttribute("card", card);
		model.addAttribute("tab", shown.code());
		model.addAttribute("tabs", tabs(profile));
		if (shown == ProfileTab.FIGURES) {
			model.addAttribute("figures", this.figures.shown(Map.of("pairing", List.of(card.code()), "size",
					List.of("50"), "after", (after != null) ? List.of(after) : List.of())));
		}
		else {
			model.addAttribute("briefs", profile.briefs());
		}
		model.addAttribute("compared",
				this.reconciliations.ofPairing(card.id())
					.stream()
					.filter((one) -> (shown == ProfileTab.OVERVIEW) ? isReported(one, year)
							: shown.shows(one.figure().indicator().code()))
					.toList());
		String files = "/api/v1/figures.%s?pairing=" + card.code();
		model.addAttribute("exports",
				List.of(new Link(this.labels.text("pairing.export.xlsx"), files.formatted("xlsx")),
						new Link(this.labels.text("pairing.export.csv"), files.formatted("csv"))));
		model.addAttribute("crumbs", crumbs(profile));
		return "pairing/profile";
	}

	/** Whether a report of the year asked for stands beside what records add up to. */
	private static boolean isReported(Reconciliations.Compared one, @Nullable Integer year) {
		if (one.beside() == null || year == null) {
			return one.beside() != null;
		}
		LocalDate end = one.beside().reported().period().endsOn();
		return end != null && end.getYear() == year;
	}

	/**
	 * Who maintains pairings without reading their records is led to what the pairing
	 * says.
	 */
	private UUID maintained(String called) {
		return this.cards.maintained()
			.stream()
			.filter((card) -> card.code().equals(called) || card.id().toString().equals(called))
			.map(PairingCard::id)
			.findAny()
			.orElseThrow(() -> new NotFound("pairing " + called));
	}

	/**
	 * A tab with how much it has.
	 *
	 * @param code its name in addresses
	 * @param count how many records, {@code null} where it has none of its own
	 * @param counts the same by type
	 */
	record Tab(String code, @Nullable Long count, Map<String, Long> counts) {

	}

	/** A pairing without any below it has no tab for those. */
	private List<Tab> tabs(PairingProfile profile) {
		Map<String, Long> all = this.briefs.counts(
				Arrays.stream(ProfileTab.values()).flatMap((tab) -> tab.types().stream()).toList(),
				profile.card().code());
		List<Tab> tabs = new ArrayList<>();
		for (ProfileTab tab : ProfileTab.values()) {
			if (tab == ProfileTab.OVERVIEW) {
				tabs.add(new Tab(tab.code(), null, Map.of()));
			}
			else if (tab == ProfileTab.COUNTIES) {
				if (!profile.below().isEmpty()) {
					tabs.add(new Tab(tab.code(), (long) profile.below().size(), Map.of()));
				}
			}
			else {
				Map<String, Long> counts = new LinkedHashMap<>();
				tab.types().forEach((type) -> counts.put(type, all.getOrDefault(type, 0L)));
				tabs.add(new Tab(tab.code(), counts.values().stream().mapToLong(Long::longValue).sum(), counts));
			}
		}
		return tabs;
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
