package cn.xieshou.rule;

import java.util.Collection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes filings that say the same look at the books one after the other (逐件核对), so that
 * the second sees what the first has posted. For rules that refuse what is there twice.
 */
@Component
public class OneAtATime {

	private final JdbcTemplate jdbc;

	OneAtATime(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits until no other filing that says one of the same is being posted, before the
	 * books are read.
	 * @param rule whose it is
	 * @param says what must not be there twice
	 */
	public void of(String rule, Collection<String> says) {
		if (!says.isEmpty()) {
			this.jdbc.query(
					"""
							select pg_advisory_xact_lock(t.item) from (select distinct hashtextextended(? || ':' || s, 0) as item
							from unnest(?::text[]) s order by 1) t
							""",
					(row) -> {
					}, rule, says.toArray(String[]::new));
		}
	}

}
