package cn.xieshou.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Dependents;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingPlaces;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PresentRecords;
import cn.xieshou.filing.ReferenceLocks;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.register.Posted;
import cn.xieshou.register.RecordRefs;
import cn.xieshou.register.RecordRepositories;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Refusal;

/**
 * Writes what a filing proposes into the books (入账), all lines as one set: the number of
 * statements does not grow with the number of lines, except for batches of inserts.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Posting {

	private final RecordRepositories repositories;

	private final FormReader forms;

	private final PairingTree tree;

	private final RowHistory history;

	private final RecordRefs refs;

	private final PresentRecords present;

	private final ReferenceLocks locks;

	private final Dependents dependents;

	private final ParentCircles circles;

	private final Rules rules;

	private final UniqueKeys keys;

	private final BrokenRows broken;

	private final JdbcTemplate jdbc;

	private final List<Posted.Observer> observers;

	Posting(RecordRepositories repositories, FormReader forms, PairingTree tree, RowHistory history, RecordRefs refs,
			PresentRecords present, ReferenceLocks locks, Dependents dependents, ParentCircles circles, Rules rules,
			UniqueKeys keys, BrokenRows broken, JdbcTemplate jdbc, List<Posted.Observer> observers) {
		this.repositories = repositories;
		this.forms = forms;
		this.tree = tree;
		this.history = history;
		this.refs = refs;
		this.present = present;
		this.locks = locks;
		this.dependents = dependents;
		this.circles = circles;
		this.rules = rules;
		this.keys = keys;
		this.broken = broken;
		this.jdbc = jdbc;
		this.observers = observers;
	}

	/**
	 * Posts the lines of a filing.
	 * @throws cn.xieshou.form.FormRejected if a fatal rule finds something
	 * @throws Refusal if an entity cannot be so, or a record changed since its author saw
	 * it
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> void post(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Instant at) {
		write(filing, lines, register, at, true);
	}

	/** The same for lines that rules have been asked about already. */
	<E extends RegisterEntry, F extends Record & RegisterForm> void postChecked(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Instant at) {
		write(filing, lines, register, at, false);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void write(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Instant at, boolean asksRules) {
		Map<UUID, F> forms = forms(filing, lines, register);
		this.locks.lock(filing, lines, register, forms.values());
		this.history.keep(register, filing.getRootId(), changed(lines), at);
		Map<UUID, E> present = this.present.require(filing, lines, register);
		if (asksRules) {
			requireNoneFatal(lines, forms, present, register);
		}
		Map<UUID, E> entries = new HashMap<>(present);
		List<Posted.Line> posted = new ArrayList<>();
		for (FilingLine line : lines) {
			F form = forms.get(line.record());
			posted.add((form != null) ? put(filing, line, form, entries, register, at)
					: remove(line, Objects.requireNonNull(present.get(line.record())), register));
		}
		Posted all = written(filing, register, posted, at);
		this.observers.forEach((observer) -> observer.posted(all));
		this.dependents.requireNoneLeftOf(register, lines);
	}

	/**
	 * Makes sure that nothing in the books stands against what lines say, without posting
	 * them: where other records may, the rows are written and taken back. What is voided
	 * stays meanwhile, as it does until all others are written.
	 * @param forms what the lines say that create or change a record, by the record
	 * @param present the records that change as they were read, not to be used from then
	 * on
	 * @throws Refusal if an entity cannot be so, or another record has what is theirs
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> void rehearse(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Map<UUID, F> forms, Map<UUID, E> present, Instant at) {
		if (!mayCollide(register, forms.values())) {
			forms.forEach((record, form) -> this.present.requireSayable(register, present.get(record), form));
			return;
		}
		Map<UUID, E> entries = new HashMap<>(present);
		this.jdbc.execute("savepoint rehearsal");
		List<Posted.Line> posted = lines.stream().map((line) -> {
			F form = forms.get(line.record());
			return (form != null) ? put(filing, line, form, entries, register, at)
					: voided(line, Objects.requireNonNull(present.get(line.record())), register);
		}).toList();
		try {
			written(filing, register, posted, at);
		}
		finally {
			this.jdbc.execute("rollback to savepoint rehearsal");
			entries.values().forEach(this.repositories.of(register)::detach);
		}
	}

	private <F extends Record & RegisterForm> boolean mayCollide(Register<?, F> register, Collection<F> forms) {
		return register.parentColumn() != null || this.keys.of(register)
				|| forms.stream().anyMatch((form) -> form.ref() != null || !register.furtherRefs(form).isEmpty());
	}

	/** Sends the rows, and makes sure that the books as a whole may be so. */
	private Posted written(Filing filing, Register<?, ?> register, List<Posted.Line> posted, Instant at) {
		flush(register, posted);
		Posted all = new Posted(register, filing.getRootId(), filing.getId(), filing.isAnswered(), at, posted);
		this.refs.keep(all);
		this.circles.refuse(register, posted.stream().map(Posted.Line::record).toList());
		return all;
	}

	/** The books may have changed since the filing was submitted. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> void requireNoneFatal(List<FilingLine> lines,
			Map<UUID, F> forms, Map<UUID, E> present, Register<E, F> register) {
		RuleBatch<F> batch = new RuleBatch<>();
		for (FilingLine line : lines) {
			F form = forms.get(line.record());
			E entry = present.get(line.record());
			F before = (entry != null) ? register.form(entry) : null;
			F said = (form != null) ? form : Objects.requireNonNull(before);
			Place place = register.place(line.record(), said, this.tree);
			if (form != null) {
				batch.says(line.number(), place, form, before);
			}
			else {
				batch.voids(line.number(), place, said);
			}
		}
		this.rules.requireNoneFatal(register, batch, lines.size() > 1);
	}

	private void flush(Register<?, ?> register, List<Posted.Line> posted) {
		try {
			this.repositories.of(register).flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw this.broken.told(ex, posted);
		}
	}

	/** Creates a record or changes it, among the entities of the filing. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> Posted.Line put(Filing filing, FilingLine line,
			F form, Map<UUID, E> entries, Register<E, F> register, Instant at) {
		Place place = register.place(line.record(), form, this.tree);
		E present = entries.get(line.record());
		if (present == null) {
			E entry = register.create(form);
			entry.post(place, form.ref(), filing.getId(), line.number(), at);
			this.repositories.of(register).add(entry);
			entries.put(line.record(), entry);
			return new Posted.Line(line.number(), true, place, place, Posted.Content.of(register, entry), List.of(),
					register.measures(entry));
		}
		Place before = register.place(line.record(), register.form(present), this.tree);
		FilingPlaces.requireMovable(before, place);
		List<Measure> counted = register.measures(present);
		register.revise(present, form);
		present.post(place, form.ref(), filing.getId(), line.number(), at);
		return new Posted.Line(line.number(), false, place, before, Posted.Content.of(register, present), counted,
				register.measures(present));
	}

	private <E extends RegisterEntry> Posted.Line remove(FilingLine line, E present, Register<E, ?> register) {
		this.repositories.of(register).remove(present);
		return voided(line, present, register);
	}

	private <E extends RegisterEntry> Posted.Line voided(FilingLine line, E present, Register<E, ?> register) {
		Place place = Place.of(present.getId(), present.getPairingId(), this.tree);
		return new Posted.Line(line.number(), false, place, place, null, register.measures(present), List.of());
	}

	/** The forms of the lines that create or change a record, by the record. */
	private <F extends Record & RegisterForm> Map<UUID, F> forms(Filing filing, List<FilingLine> lines,
			Register<?, F> register) {
		Map<UUID, F> forms = new HashMap<>();
		lines.stream()
			.filter((line) -> line.action() != LineAction.VOID)
			.forEach((line) -> forms.put(line.record(),
					this.forms.readKept(register, register.upgrade(filing.getFormVersion(), line.form()))));
		return forms;
	}

	private static List<UUID> changed(List<FilingLine> lines) {
		return lines.stream().filter((line) -> line.action() != LineAction.CREATE).map(FilingLine::record).toList();
	}

}
