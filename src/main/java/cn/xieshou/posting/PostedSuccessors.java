package cn.xieshou.posting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.register.Successors;

/** Reads successors off the filings that voided what they succeed. */
@Service
class PostedSuccessors implements Successors {

	private static final String NEXT = """
			select (l.form ->> 'successor')::uuid from filing_line l
			join filing f on f.root_id = l.root_id and f.id = l.filing_id
			where l.record_id = ? and l.action = 'VOID' and jsonb_exists(l.form, 'successor') and f.type = ? and f.state = 'POSTED'
			order by f.posted_at desc limit 1
			""";

	private final JdbcTemplate jdbc;

	PostedSuccessors(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The successor may have been merged into another one since. */
	@Override
	public Optional<UUID> of(String type, UUID gone) {
		Set<UUID> passed = new HashSet<>(Set.of(gone));
		UUID last = gone;
		for (List<UUID> next = next(type, gone); !next.isEmpty() && passed.add(next.get(0));) {
			last = next.get(0);
			next = next(type, last);
		}
		return last.equals(gone) ? Optional.empty() : Optional.of(last);
	}

	private List<UUID> next(String type, UUID gone) {
		return this.jdbc.queryForList(NEXT, UUID.class, gone, type);
	}

}
