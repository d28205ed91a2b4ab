package cn.xieshou.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.rule.Severity;

/**
 * What is found about records and not answered yet (待核问题), whoever may see what: nobody
 * prints a number with an open question because they do not see it. No more is said than
 * that there is one.
 */
@Service
@Transactional(readOnly = true)
public class OpenFindings {

	private final JdbcTemplate jdbc;

	OpenFindings(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A finding.
	 *
	 * @param id the finding
	 * @param rule the rule that found it
	 */
	public record Open(UUID id, String rule) {

		/** By which it is named in print: Q065-1a2b3c4d. */
		public String number() {
			String text = this.id.toString();
			return this.rule + "-" + text.substring(text.length() - 8);
		}

	}

	/** The fatal ones about each of some records, those without any left out. */
	public Map<UUID, List<Open>> fatal(Collection<UUID> records) {
		Map<UUID, List<Open>> open = new LinkedHashMap<>();
		if (records.isEmpty()) {
			return open;
		}
		UUID[] asked = records.toArray(UUID[]::new);
		this.jdbc.query(
				"""
						select f.id, f.rule, c.record from finding f cross join lateral unnest(f.cited) as c (record)
						where f.cited && ? and f.state in ('OPEN', 'ASSIGNED') and f.rank = ? and c.record = any(?) order by f.id
						""",
				(row) -> {
					open.computeIfAbsent(row.getObject("record", UUID.class), (record) -> new ArrayList<>())
						.add(new Open(row.getObject("id", UUID.class), row.getString("rule")));
				}, asked, Severity.FATAL.ordinal(), asked);
		return open;
	}

}
