package cn.xieshou.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.values.Labels;

/**
 * What is often written when a filing is sent back (常用语): what the reader wrote more than
 * once, then some of the portal's.
 */
@Component
class Phrases {

	private static final int OF_PORTAL = 5;

	private static final int OWN = 5;

	/** What is longer is not said often. */
	private static final int LONGEST = 60;

	/** So many of the reader's own returns are looked at. */
	private static final int LOOKED_BACK = 200;

	private final Access access;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	Phrases(Access access, Labels labels, JdbcTemplate jdbc) {
		this.access = access;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	Set<String> offered() {
		List<String> own = this.jdbc.queryForList("""
				select reason from (select reason from filing_event where actor_id = ? and kind = 'RETURNED'
				order by at desc limit ?) e where length(reason) <= ?
				group by reason having count(*) > 1 order by count(*) desc, reason limit ?
				""", String.class, this.access.actor().id(), LOOKED_BACK, LONGEST, OWN);
		Set<String> offered = new LinkedHashSet<>(own);
		IntStream.rangeClosed(1, OF_PORTAL).forEach((at) -> offered.add(this.labels.text("review.phrase." + at)));
		return offered;
	}

}
