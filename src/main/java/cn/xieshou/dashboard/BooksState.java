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

	private final JdbcTemplate jdbc;

	BooksState(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** When the newest filing of some pairings was posted. */
	Optional<Instant> newest(Collection<UUID> pairings) {
		return Optional.ofNullable(this.jdbc.queryForObject(
				"select max(posted_at) from filing where state = 'POSTED' and pairing_id = any(?)",
				OffsetDateTime.class, (Object) pairings.toArray(UUID[]::new)))
			.map(OffsetDateTime::toInstant);
	}

}
