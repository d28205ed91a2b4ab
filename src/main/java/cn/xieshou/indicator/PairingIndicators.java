package cn.xieshou.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.SharedRecords;

/**
 * The indicators of a pairing (结对的指标目录): those for everybody and those of the levels that
 * it or one below it is under, without what its own level has a version of.
 */
@Component
class PairingIndicators implements SharedRecords {

	private final Indicators indicators;

	private final IndicatorLevels levels;

	private final PairingTree tree;

	PairingIndicators(Indicators indicators, IndicatorLevels levels, PairingTree tree) {
		this.indicators = indicators;
		this.levels = levels;
		this.tree = tree;
	}

	@Override
	public String type() {
		return "indicators";
	}

	@Override
	public Collection<UUID> of(UUID pairing) {
		List<UUID> below = this.tree.subtree(pairing).stream().map(PairingTree.Node::id).toList();
		Set<UUID> replaced = this.indicators.all()
			.stream()
			.filter((card) -> !card.level().isShared() && this.levels.isUnder(card.level(), pairing))
			.map((card) -> card.level().versionOf())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return this.indicators.all()
			.stream()
			.filter((card) -> !replaced.contains(card.id()))
			.filter((card) -> card.level().isShared()
					|| below.stream().anyMatch((one) -> this.levels.isUnder(card.level(), one)))
			.map(IndicatorCard::id)
			.toList();
	}

}
