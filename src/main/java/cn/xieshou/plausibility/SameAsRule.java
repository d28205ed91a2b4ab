package cn.xieshou.plausibility;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/**
 * What is the same fact as another figure names the one that counts, of the same
 * indicator, period and basis (同一事实指向计数的那一条); so that of each fact one figure counts,
 * never none. The figure that others name stays one that counts instead of them.
 */
@Component
class SameAsRule implements Rule<IndicatorValueForm> {

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	SameAsRule(PairingTree tree, JdbcTemplate jdbc) {
		this.tree = tree;
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X016", IndicatorValueForm.class).version(2);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		NamedFigures named = NamedFigures.of(line, this.jdbc);
		UUID same = line.form().sameAs();
		if (same == null) {
			return isChange(line) ? followers(line, named) : List.of();
		}
		if (same.equals(line.record())) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsItself"));
		}
		NamedFigures.Named other = named.find(same);
		if (other == null) {
			return List.of();
		}
		if (other.sameAs() != null) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsUncounted", "/figures/" + other.sameAs())
				.citing("indicator-values", other.sameAs()));
		}
		NamedFigures.Named own = NamedFigures.Named.of(line.form());
		if (!Objects.equals(other.indicator(), own.indicator())) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsOther").citing("indicator-values", same));
		}
		if (!isCounted(own, other)) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsApart").citing("indicator-values", same));
		}
		return isChange(line) ? followers(line, named) : List.of();
	}

	private static boolean isChange(RuleLine<? extends IndicatorValueForm> line) {
		return line.before() != null && line.batch().isFiling();
	}

	/** What names a figure that is changed still has one that counts instead of it. */
	private List<Hit> followers(RuleLine<? extends IndicatorValueForm> line, NamedFigures named) {
		NamedFigures.Named own = NamedFigures.Named.of(line.form());
		return named.following(line.record())
			.stream()
			.filter((one) -> own.sameAs() != null || !isCounted(Objects.requireNonNull(named.find(one)), own))
			.limit(1)
			.map((one) -> Hit.at(null, "indicator-values.sameAsMoved", "/figures/" + one)
				.citing("indicator-values", one))
			.toList();
	}

	private boolean isCounted(NamedFigures.Named own, NamedFigures.Named other) {
		return own.isCountedBy(other) && isInLine(own.pairing(), other.pairing());
	}

	/** Whether one is the other or above it, whose sums contain it. */
	private boolean isInLine(@Nullable UUID own, @Nullable UUID other) {
		return own == null || other == null || own.equals(other) || path(own).contains(other)
				|| path(other).contains(own);
	}

	private Set<UUID> path(UUID pairing) {
		Set<UUID> path = new HashSet<>();
		this.tree.find(pairing).ifPresent((node) -> this.tree.path(pairing).forEach((one) -> path.add(one.id())));
		return path;
	}

}
