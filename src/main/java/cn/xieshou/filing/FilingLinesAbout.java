package cn.xieshou.filing;

import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.journal.LinesAbout;

/** Lines of the journal about a record name the filings that say something of it. */
@Component
class FilingLinesAbout implements LinesAbout {

	private static final int MOST = 1_000;

	private final JdbcTemplate jdbc;

	FilingLinesAbout(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Collection<UUID> objects(UUID record) {
		return this.jdbc.queryForList(
				"select distinct filing_id from filing_line where record_id = ? order by filing_id desc limit " + MOST,
				UUID.class, record);
	}

}
