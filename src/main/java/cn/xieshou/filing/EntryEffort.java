package cn.xieshou.filing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;

/**
 * What entering costs and what is known before (填报负担): how long somebody's own filings
 * took, where the last one belonged. It is told to nobody but its author.
 */
@Service
@Transactional(readOnly = true)
public class EntryEffort {

	/** So many of one's last filings are looked at, of whatever type. */
	private static final int LOOKED_BACK = 200;

	/** So many of them, of one type, say how long it takes. */
	private static final int MEASURED = 20;

	private final JdbcClient jdbc;

	private final Access access;

	EntryEffort(JdbcClient jdbc, Access access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * How long one's own filings of a type took from the first draft to the first
	 * submission, the one in the middle. What took less than a second was no form, what
	 * took longer than four hours was left lying; neither counts.
	 */
	public Optional<Duration> usual(String type) {
		return this.jdbc.sql("""
				select percentile_disc(0.5) within group (order by t.seconds) from (
				select extract(epoch from e.at - f.created_at)::bigint as seconds from (
				select root_id, id, created_at from (select root_id, id, type, created_at, lines from filing
				where author_id = ? order by id desc limit ?) l where type = ? and lines = 1 limit ?) f
				cross join lateral (select min(s.at) as at from filing_event s where s.root_id = f.root_id
				and s.filing_id = f.id and s.kind = 'SUBMITTED') e
				where e.at - f.created_at between interval '1 second' and interval '4 hours') t
				""")
			.params(this.access.actor().id(), LOOKED_BACK, type, MEASURED)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
			.single()
			.map(Duration::ofSeconds);
	}

	/** The pairing that one's last filing of a pairing belonged to. */
	public Optional<UUID> lastPairing() {
		return this.jdbc
			.sql("""
					select pairing_id from (select id, pairing_id from filing where author_id = ? order by id desc limit ?) l
					where pairing_id is not null order by id desc limit 1
					""")
			.params(this.access.actor().id(), LOOKED_BACK)
			.query(UUID.class)
			.optional();
	}

}
