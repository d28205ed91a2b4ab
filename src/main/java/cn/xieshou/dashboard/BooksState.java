package cn.xieshou.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How fresh the books are (数据时点). */
@Component
class BooksState {

	/** One look at the end of an index for each pairing. */
	private static final String NEWEST = """
			select max(newest.posted_at) from unnest(?) as p(id) cross join lateral (
			select f.posted_at from filing f where f.pairing_id = p.id and f.state = 'POSTED' and f.posted_at is not null
			order by f.posted_at desc limit 1) newest
			""";

	private final JdbcTemplate jdbc;

	BooksState(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** When the newest filing of some pairings was posted. */
	Optional<Instant> newest(Collection<UUID> pairings) {
		return Optional
			.ofNullable(this.jdbc.queryForObject(NEWEST, OffsetDateTime.class, (Object) pairings.toArray(UUID[]::new)))
			.map(OffsetDateTime::toInstant);
	}

}
