package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.values.Ids;

/**
 * Writes drafts of new records that were read and checked before (成批写草稿), so that many
 * rows are not read and checked twice. Who may write where is asked anew; everything else
 * is, as of any draft, when it is submitted.
 */
@Service
@Transactional
public class CheckedDrafts {

	private final FilingStore store;

	private final FilingPlaces places;

	private final PairingTree tree;

	private final Registers registers;

	private final Access access;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	CheckedDrafts(FilingStore store, FilingPlaces places, PairingTree tree, Registers registers, Access access,
			JdbcTemplate jdbc, Clock clock) {
		this.store = store;
		this.places = places;
		this.tree = tree;
		this.registers = registers;
		this.access = access;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether forms of a type that were read by that version can be written so. */
	public boolean takes(Register<?, ?> register, int formVersion) {
		return !register.isPlace() && register.formVersion() == formVersion;
	}

	/**
	 * Begins a filing.
	 * @throws cn.xieshou.values.Refusal if its lines belong to several trees of pairings
	 * @throws org.springframework.security.access.AccessDeniedException if the author may
	 * not write there
	 */
	public UUID create(CheckedDraft draft) {
		Register<?, ?> register = this.registers.require(draft.type());
		if (!takes(register, draft.formVersion())) {
			throw new IllegalArgumentException("Not checked by the present form of " + draft.type());
		}
		Actor actor = this.access.actor();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), actor, now);
		this.places.belongsTo(filing, places(draft), false);
		this.places.requireEnter(filing, Set.of());
		filing.write(draft.lines().size(), draft.note(), register.formVersion(), now);
		filing.warn(hits(draft));
		this.store.add(filing);
		write(filing, draft.lines());
		this.store.happened(actor, List.of(new FilingJournal.Note(filing, FilingEvent.Kind.DRAFTED)), now);
		return filing.getId();
	}

	/** Where the records belong, each place once. */
	private List<Place> places(CheckedDraft draft) {
		Set<@Nullable UUID> pairings = new LinkedHashSet<>();
		draft.lines().forEach((line) -> pairings.add(line.pairing()));
		return pairings.stream().map((pairing) -> Place.of(Ids.next(), pairing, this.tree)).toList();
	}

	private static List<RuleHit> hits(CheckedDraft draft) {
		List<RuleHit> hits = new ArrayList<>();
		int number = 0;
		for (CheckedDraft.Line line : draft.lines()) {
			number++;
			for (RuleHit hit : line.hits()) {
				hits.add(new RuleHit(hit.rule(), hit.version(), hit.severity(), number, hit.hit(), null));
			}
		}
		return hits;
	}

	/** Writes all lines by one statement. */
	private void write(Filing filing, List<CheckedDraft.Line> lines) {
		this.jdbc.update("""
				insert into filing_line (root_id, filing_id, number, action, record_id, form, evidence)
				select ?, ?, l.number, 'CREATE', l.record, l.form::jsonb, '[]'
				from unnest(?::uuid[], ?::text[]) with ordinality as l (record, form, number)
				""", filing.getRootId(), filing.getId(), lines.stream().map((line) -> Ids.next()).toArray(UUID[]::new),
				lines.stream().map(CheckedDraft.Line::form).toArray(String[]::new));
	}

}
