package cn.xieshou.question;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

/**
 * What is asked and answered about one thing in the books (疑问与答复). Whoever calls has made
 * sure that the reader may see it.
 */
@Service
@Transactional
public class Questions {

	/** The longest text. */
	public static final int LONGEST = 1000;

	/** So much is said about one thing; then people had better talk. */
	private static final int MOST = 200;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final Clock clock;

	Questions(JdbcTemplate jdbc, Access access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/** All that was said about a thing, in the order in which it was said. */
	@Transactional(readOnly = true)
	public List<Question> of(UUID root, UUID subject) {
		return this.jdbc.query("""
				select author_name, asked_at, version, text from question
				where root_id = ? and subject_id = ? order by id
				""",
				(row, number) -> new Question(row.getString("author_name"),
						row.getObject("asked_at", OffsetDateTime.class).toInstant(),
						row.getObject("version", Integer.class), row.getString("text")),
				root, subject);
	}

	/**
	 * Says something about a thing.
	 * @param version the version that the reader saw, {@code null} if it has none
	 * @throws Refusal if nothing or too much is said
	 */
	public void ask(UUID root, UUID subject, @Nullable Integer version, String text) {
		String said = text.strip();
		if (said.isEmpty()) {
			throw new Refusal("question.empty");
		}
		if (said.length() > LONGEST) {
			throw new Refusal("question.tooLong", LONGEST);
		}
		if (of(root, subject).size() >= MOST) {
			throw new Refusal("question.tooMany", MOST);
		}
		Actor actor = this.access.actor();
		this.jdbc.update("""
				insert into question (id, root_id, subject_id, version, author_id, author_name, asked_at, text)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""", Ids.next(), root, subject, version, actor.id(), actor.displayName(),
				OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), said);
	}

}
