package cn.xieshou.books;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.posting.BookLoader;
import cn.xieshou.values.Refusal;

/**
 * What earlier demonstration books had as records of another type (改类记录): an enclave that
 * is a service centre. The earlier record is voided, and the new one answers to its
 * reference; where others name the earlier one, it stays as it is.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class MovedRecords {

	private static final Logger log = LoggerFactory.getLogger(MovedRecords.class);

	private final BookLoader loading;

	private final JdbcTemplate jdbc;

	MovedRecords(BookLoader loading, JdbcTemplate jdbc) {
		this.loading = loading;
		this.jdbc = jdbc;
	}

	private record Earlier(String ref, String type, UUID record) {

	}

	/** Makes way for a record of a type that was one of another. */
	void into(Actor loader, String type, ObjectNode form) {
		String former = form.path("formerRefs").asString("");
		if (!former.isEmpty()) {
			this.jdbc
				.query("select ref, type, record_id from record_ref where ref = ? and type <> ?",
						(row, number) -> new Earlier(row.getString("ref"), row.getString("type"),
								row.getObject("record_id", UUID.class)),
						former, type)
				.forEach((earlier) -> retire(loader, earlier, form));
		}
	}

	private void retire(Actor loader, Earlier earlier, ObjectNode form) {
		try {
			this.loading.retire(loader, earlier.type(), earlier.record());
		}
		catch (Refusal ex) {
			log.warn("{} stays, since others name it: {}", earlier.ref(), ex.getMessage());
		}
		if (!this.jdbc
			.queryForList("select 1 from record_ref where ref = ? and record_id = ?", earlier.ref(), earlier.record())
			.isEmpty()) {
			form.remove("formerRefs");
		}
	}

}
