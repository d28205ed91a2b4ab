package cn.xieshou.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.list.Listing;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Period;

/**
 * The figures of an indicator as they were known at a moment (当时所知的数): what was voided or
 * replaced since is there as it was then. The caller has seen to the scope.
 */
@Service
@Transactional(readOnly = true)
class KnownFigures {

	private final Listing listing;

	private final Figures figures;

	private final DerivedFigures derived;

	private final JdbcTemplate jdbc;

	KnownFigures(Listing listing, Figures figures, DerivedFigures derived, JdbcTemplate jdbc) {
		this.listing = listing;
		this.figures = figures;
		this.derived = derived;
		this.jdbc = jdbc;
	}

	/** What pairings reported of an indicator, the latest period first. */
	List<Figure> reported(IndicatorCard card, Collection<PairingTree.Node> pairings, Instant moment) {
		OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
		List<UUID> ids = this.jdbc.queryForList(
				"select v.id from (" + this.listing.asKnownOn("indicator_value") + ") v"
						+ " where v.indicator_id = ? and v.pairing_id = any(?)"
						+ " order by v.period_ends_on desc nulls last, v.id",
				UUID.class, then, then, then, card.id(),
				pairings.stream().map(PairingTree.Node::id).toArray(UUID[]::new));
		return this.figures.reported(ids, moment);
	}

	/** What records of pairings added up to. */
	List<Figure> counted(IndicatorCard card, Collection<PairingTree.Node> pairings, Period period, Instant moment) {
		List<Figure> sums = new ArrayList<>();
		pairings.forEach((pairing) -> this.derived.find(Series.cell(card.id(), pairing.id(), period), moment)
			.ifPresent(sums::add));
		return sums;
	}

}
