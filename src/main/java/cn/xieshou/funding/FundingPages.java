package cn.xieshou.funding;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.register.Records;
import cn.xieshou.register.References;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** The ledger of money (资金台账页): steps, rates, idle money, entries. */
@Controller
class FundingPages {

	private static final int LONGEST_BATCH = 100;

	/** Who is shown the way to extracts of accounts. */
	private static final List<Permission> RECONCILING = List.of(Permission.ENTER_LEDGER, Permission.REVIEW,
			Permission.AUDIT);

	private final LedgerViewAssembler views;

	private final References references;

	private final Records records;

	private final FundingEntryRegister entries;

	private final PairingTree tree;

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	FundingPages(LedgerViewAssembler views, References references, Records records, FundingEntryRegister entries,
			PairingTree tree, Access access, Labels labels, Clock clock) {
		this.views = views;
		this.references = references;
		this.records = records;
		this.entries = entries;
		this.tree = tree;
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	@GetMapping("/funding")
	String ledger(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		Asked asked = new Asked(parameters, this.labels);
		LedgerQuery query = new LedgerQuery(asked.read("pairing", this::pairing),
				asked.read("fund", (text) -> this.references.find("funds", text)),
				asked.read("project", (text) -> this.references.find("projects", text)),
				Optional.ofNullable(asked.read("batch", FundingPages::batch)).orElse(""),
				asked.read("year", FundingPages::year), asked.read("step", FundingPages::step),
				asked.read("on", (text) -> Optional.of(Days.parse(text))),
				Boolean.TRUE.equals(asked.read("example", FundingPages::example)));
		LedgerLines.Key after = asked.read("after", (text) -> Optional.of(LedgerLines.Key.parse(text)));
		if (!asked.refused().isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		model.addAttribute("refused", asked.refused());
		model.addAttribute("view", this.views.of(query, after, Days.today(this.clock)));
		model.addAttribute("mayEnter", this.records.mayEnter(this.entries));
		model.addAttribute("reconciles", RECONCILING.stream().anyMatch((one) -> this.access.actor().may(one)));
		return "funding/ledger";
	}

	private Optional<PairingTree.Node> pairing(String called) {
		return this.tree.find(called)
			.filter((node) -> this.tree.subtree(node.id())
				.stream()
				.anyMatch((below) -> this.access.scope(Permission.READ).contains(below.root(), below.id())));
	}

	private static Optional<String> batch(String text) {
		return Optional.of(text.strip()).filter((name) -> name.length() <= LONGEST_BATCH);
	}

	private static Optional<Boolean> example(String text) {
		return Optional.of(text.strip()).filter((said) -> said.matches("true|false")).map(Boolean::valueOf);
	}

	private static Optional<Integer> year(String text) {
		return Optional.of(text.strip()).filter((year) -> year.matches("(19|20)\\d\\d")).map(Integer::valueOf);
	}

	private static Optional<FundingKind> step(String text) {
		return Optional.of(FundingKind.valueOf(text.strip().toUpperCase(Locale.ROOT)))
			.filter((step) -> step != FundingKind.REVERSAL);
	}

}
