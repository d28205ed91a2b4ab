package cn.xieshou.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;

/** How fresh the books are (数据时点). */
@Component
class BooksState {

	/** One look at the end of an index for each tree or each pairing. */
	private static final String NEWEST = """
			select max(newest.posted_at) from unnest(?) as p(id) cross join lateral (
			select f.posted_at from filing f where f.%s = p.id and f.state = 'POSTED' and f.posted_at is not null
			order by f.posted_at desc limit 1) newest
			""";

	private final JdbcTemplate jdbc;

	private final PairingTree tree;

	BooksState(JdbcTemplate jdbc, PairingTree tree) {
		this.jdbc = jdbc;
		this.tree = tree;
	}

	/** When the newest filing of some pairings, or of any below them, was posted. */
	Optional<Instant> newest(Collection<PairingTree.Node> pairings) {
		boolean trees = pairings.stream().allMatch(PairingTree.Node::isRoot);
		UUID[] tops = pairings.stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		UUID[] places = trees ? tops : this.tree.subtrees(java.util.List.of(tops)).toArray(UUID[]::new);
		return Optional
			.ofNullable(this.jdbc.queryForObject(NEWEST.formatted(trees ? "root_id" : "pairing_id"),
					OffsetDateTime.class, (Object) places))
			.map(OffsetDateTime::toInstant);
	}

}
