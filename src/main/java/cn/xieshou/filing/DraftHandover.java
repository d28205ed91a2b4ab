package cn.xieshou.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.administration.OpenDrafts;
import cn.xieshou.values.Days;
import cn.xieshou.values.Refusal;

/**
 * Gives open filings to a successor (交接草稿) when a tour ends or an account is closed. Both
 * see them from then on, the successor goes on with them; a filing that is under review
 * or posted keeps its author.
 */
@Service
@Transactional
public class DraftHandover implements OpenDrafts {

	private static final String OPEN = "author_id = ? and state in ('DRAFT', 'RETURNED')";

	private final FilingStore store;

	private final FilingPlaces places;

	private final FilingJournal journal;

	private final Access access;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	DraftHandover(FilingStore store, FilingPlaces places, FilingJournal journal, Access access, JdbcTemplate jdbc,
			Clock clock) {
		this.store = store;
		this.places = places;
		this.journal = journal;
		this.access = access;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public int count(UUID account) {
		Integer count = this.jdbc.queryForObject("select count(*) from filing where " + OPEN, Integer.class, account);
		return (count != null) ? count : 0;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Left> left(int most) {
		LocalDate today = Days.today(this.clock);
		String[] entering = Arrays.stream(Role.values()).filter(Role::enters).map(Role::name).toArray(String[]::new);
		return this.jdbc.query(
				"""
						select a.id, a.display_name, count(*) as drafts from filing f join account a on a.id = f.author_id
						where f.state in ('DRAFT', 'RETURNED') and not (a.enabled and exists (select from access_grant g
						where g.account_id = a.id and g.role = any(?) and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)))
						group by a.id, a.display_name order by drafts desc, a.id limit ?
						""",
				(row, number) -> new Left(row.getObject("id", UUID.class), row.getString("display_name"),
						row.getInt("drafts")),
				entering, today, today, most);
	}

	@Override
	public void handOn(UUID account, Actor successor) {
		if (successor.id().equals(account) || !successor.enters()) {
			throw Refusal.at("successor", "accounts.handOn.notEntering", successor.displayName());
		}
		List<UUID> open = this.jdbc.queryForList("select id from filing where " + OPEN + " order by id", UUID.class,
				account);
		for (UUID id : open) {
			Filing filing = this.store.find(id, (one) -> true).orElseThrow();
			this.store.lock(filing);
			// Handed in or handed on by somebody else meanwhile
			if (!filing.getState().isOpen() || !filing.getAuthorId().equals(account)) {
				continue;
			}
			if (!reaches(successor, filing)) {
				throw Refusal.at("successor", "accounts.handOn.outside", successor.displayName());
			}
			String said = filing.getAuthorName() + " → " + successor.displayName();
			filing.handOn(successor);
			this.journal.note(this.access.actor(),
					new FilingJournal.Note(filing, FilingEvent.Kind.HANDED_ON, null, said));
		}
		this.store.flush();
	}

	/** Whether somebody may write all of a filing. */
	private boolean reaches(Actor successor, Filing filing) {
		Permission entering = this.places.entering(filing);
		return successor.may(entering) && this.places.lieWhollyWithin(this.access.scope(successor, entering), filing);
	}

}
