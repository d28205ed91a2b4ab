package cn.xieshou.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Where a report says in how many places there are enclaves, the register has as many
 * that are more than a plan (称全面与名录状态).
 */
@Component
class CoverageClaimRule implements Rule<IndicatorValueForm> {

	/** So many that are not there yet are named. */
	private static final int NAMED = 5;

	private static final String STATES = """
			select e.id, e.name, e.pairing_id, coalesce(e.home_region, e.id::text) as home, e.state in ('ESTABLISHED',
			'UNVEILED', 'OPERATING') as open, e.state in ('STUDY', 'SITING') as planned from enclave e
			where e.root_id = ? and e.pairing_id = any(?) and e.places_value is null and e.state is not null
			order by e.name, e.id
			""";

	private final Indicators indicators;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	CoverageClaimRule(Indicators indicators, PairingTree tree, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	private record Standing(UUID id, String name, String home, boolean open, boolean planned) {

	}

	private record Loaded(Map<UUID, List<Standing>> byPairing) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q081", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		BigDecimal least = (value != null) ? value.low() : null;
		if (value == null || least == null || form.pairing() == null || form.basis() != Basis.ACTUAL
				|| !isCountOfPlaces(form)) {
			return List.of();
		}
		List<Standing> standing = new ArrayList<>();
		Loaded loaded = line.batch().once(Loaded.class, () -> load(line.batch()));
		this.tree.subtree(form.pairing())
			.forEach((node) -> standing.addAll(loaded.byPairing().getOrDefault(node.id(), List.of())));
		List<Standing> planned = standing.stream().filter(Standing::planned).toList();
		long open = standing.stream().filter(Standing::open).map(Standing::home).distinct().count();
		if (planned.isEmpty() || least.compareTo(BigDecimal.valueOf(open)) <= 0) {
			return List.of();
		}
		Hit hit = Hit.at("value", "indicator-values.coverageClaimed", value, open, planned.size(),
				String.join("、", planned.stream().limit(NAMED).map(Standing::name).toList()));
		for (Standing one : planned.stream().limit(NAMED).toList()) {
			hit = hit.citing("enclaves", one.id());
		}
		return List.of(hit);
	}

	private boolean isCountOfPlaces(IndicatorValueForm form) {
		IndicatorCard card = this.indicators.of(form.indicator());
		return card != null && card.code().startsWith("enclave.") && card.unit().equals(Unit.of("个"));
	}

	private Loaded load(RuleBatch<? extends IndicatorValueForm> batch) {
		Set<UUID> pairings = new HashSet<>();
		batch.lines().forEach((line) -> {
			if (line.form().pairing() != null && isCountOfPlaces(line.form())) {
				this.tree.subtree(line.form().pairing()).forEach((node) -> pairings.add(node.id()));
			}
		});
		Map<UUID, List<Standing>> byPairing = new HashMap<>();
		this.jdbc.query(STATES, (row) -> {
			byPairing.computeIfAbsent(row.getObject("pairing_id", UUID.class), (pairing) -> new ArrayList<>())
				.add(new Standing(row.getObject("id", UUID.class), row.getString("name"), row.getString("home"),
						row.getBoolean("open"), row.getBoolean("planned")));
		}, batch.root(), pairings.toArray(UUID[]::new));
		return new Loaded(byPairing);
	}

}
