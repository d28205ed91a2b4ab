package cn.xieshou.filing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.FormReader;
import cn.xieshou.register.LineRule;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.register.Posted;
import cn.xieshou.register.RecordRefs;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Tallies;
import cn.xieshou.values.Refusal;

/**
 * Posting (入账): what a filing proposes becomes what the books say, the rows with all that
 * follows from them in one transaction. What stood there before stays in the table's
 * twin.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Posting {

	private final EntityManager entities;

	private final JdbcTemplate jdbc;

	private final FormReader forms;

	private final PairingTree tree;

	private final RecordRefs refs;

	private final Tallies tallies;

	private final ReferenceLocks locks;

	private final Dependents dependents;

	private final List<LineRule> rules;

	private final Precedence precedence;

	private final List<Posted.Observer> observers;

	Posting(EntityManager entities, JdbcTemplate jdbc, FormReader forms, PairingTree tree, RecordRefs refs,
			Tallies tallies, Precedence precedence, ReferenceLocks locks, Dependents dependents, List<LineRule> rules,
			List<Posted.Observer> observers) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.forms = forms;
		this.tree = tree;
		this.refs = refs;
		this.tallies = tallies;
		this.precedence = precedence;
		this.locks = locks;
		this.dependents = dependents;
		this.rules = rules;
		this.observers = observers;
	}

	/**
	 * Posts the lines of a filing.
	 * @throws Refusal if a rule forbids one, or a record changed since its author saw it
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> void post(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Instant at) {
		Map<Integer, F> forms = forms(filing, lines, register);
		this.locks.lock(filing, lines, register, forms.values());
		keepPast(filing, lines, register, at);
		try {
			for (FilingLine line : lines) {
				switch (line.action()) {
					case CREATE -> create(filing, line, said(forms, line), register, at);
					case UPDATE -> update(filing, line, said(forms, line), register, at);
					case VOID -> remove(filing, line, register, at);
				}
			}
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			throw new Refusal("constraint." + ex.getConstraintName());
		}
		if (register.parentColumn() != null) {
			refuseCircles(register.table(), register.parentColumn(), lines);
		}
		this.dependents.requireNoneLeftOf(register, lines);
		this.tallies.posted(register, filing.getRootId(), lines.stream().map(FilingLine::record).toList(), at);
	}

	/**
	 * All lines of a filing together may close a circle that none closes alone. Asked
	 * level by level, since what is above may belong to another root.
	 */
	private void refuseCircles(String table, String parentColumn, List<FilingLine> lines) {
		Map<UUID, UUID> parents = new HashMap<>();
		Set<UUID> level = lines.stream().map(FilingLine::record).collect(Collectors.toSet());
		while (!level.isEmpty()) {
			Set<UUID> above = new HashSet<>();
			this.jdbc.query(
					"select id, %2$s from %1$s where id = any(?) and %2$s is not null".formatted(table, parentColumn),
					(row) -> {
						parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
						above.add(row.getObject(2, UUID.class));
					}, (Object) level.toArray(UUID[]::new));
			above.removeAll(parents.keySet());
			level = above;
		}
		lines.stream()
			.map(FilingLine::record)
			.filter((record) -> isAboveItself(record, parents))
			.findAny()
			.ifPresent((record) -> {
				throw new Refusal("entry.underItself",
						this.jdbc.queryForObject("select name from " + table + " where id = ?", String.class, record));
			});
	}

	private static boolean isAboveItself(UUID record, Map<UUID, UUID> parents) {
		Set<UUID> passed = new HashSet<>();
		UUID at = parents.get(record);
		while (at != null && !at.equals(record) && passed.add(at)) {
			at = parents.get(at);
		}
		return record.equals(at);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void create(Filing filing, FilingLine line,
			F form, Register<E, F> register, Instant at) {
		Place place = place(line, form, register);
		E entry = register.create(form);
		entry.post(place, form.ref(), filing.getId(), line.number(), at);
		this.entities.persist(entry);
		this.refs.keep(register, place, form);
		tell(new Posted(register, place, place, entry, List.of(), register.measures(entry), filing.getId(),
				line.number(), at));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void update(Filing filing, FilingLine line,
			F form, Register<E, F> register, Instant at) {
		E entry = require(filing, line, register);
		Place before = register.place(line.record(), register.form(entry), this.tree);
		Place place = place(line, form, register);
		FilingPlaces.requireMovable(before, place);
		List<Measure> counted = register.measures(entry);
		register.revise(entry, form);
		entry.post(place, form.ref(), filing.getId(), line.number(), at);
		this.refs.keep(register, place, form);
		tell(new Posted(register, place, before, entry, counted, register.measures(entry), filing.getId(),
				line.number(), at));
	}

	private <F extends Record & RegisterForm> Place place(FilingLine line, F form, Register<?, F> register) {
		Place place = register.place(line.record(), form, this.tree);
		this.rules.forEach((rule) -> rule.check(register, place, form));
		return place;
	}

	private <E extends RegisterEntry> void remove(Filing filing, FilingLine line, Register<E, ?> register, Instant at) {
		E entry = require(filing, line, register);
		Place place = Place.of(entry.getId(), entry.getPairingId(), this.tree);
		List<Measure> before = register.measures(entry);
		this.entities.remove(entry);
		this.refs.forget(place);
		tell(new Posted(register, place, place, null, before, List.of(), filing.getId(), line.number(), at));
	}

	/** What the lines say, by their numbers. */
	private <F extends Record & RegisterForm> Map<Integer, F> forms(Filing filing, List<FilingLine> lines,
			Register<?, F> register) {
		Map<Integer, F> forms = new HashMap<>();
		lines.stream()
			.filter((line) -> line.action() != LineAction.VOID)
			.forEach((line) -> forms.put(line.number(),
					this.forms.readKept(register, register.upgrade(filing.getFormVersion(), line.form()))));
		return forms;
	}

	private static <F> F said(Map<Integer, F> forms, FilingLine line) {
		return Objects.requireNonNull(forms.get(line.number()));
	}

	/**
	 * The record that a line changes, as its author saw it.
	 * @throws Refusal if it has changed since or is gone
	 */
	<E extends RegisterEntry> E require(Filing filing, FilingLine line, Register<E, ?> register) {
		E entry = find(register, filing.getRootId(), line.record())
			.orElseThrow(() -> this.precedence.recordGone(filing, line));
		if (line.baseVersion() == null || entry.getVersion() != line.baseVersion()) {
			throw this.precedence.recordChanged(filing, line, entry.getName());
		}
		return entry;
	}

	<E extends RegisterEntry> Optional<E> find(Register<E, ?> register, @Nullable UUID root, UUID id) {
		return this.entities
			.createQuery("from " + register.entityType().getSimpleName() + " where id = :id and rootId = :root",
					register.entityType())
			.setParameter("id", id)
			.setParameter("root", root)
			.getResultStream()
			.findAny();
	}

	/** Keeps the rows as they stand, before anything of them is changed. */
	private void keepPast(Filing filing, List<FilingLine> lines, Register<?, ?> register, Instant at) {
		UUID[] changed = lines.stream()
			.filter((line) -> line.action() != LineAction.CREATE)
			.map(FilingLine::record)
			.toArray(UUID[]::new);
		if (changed.length > 0) {
			this.jdbc.update("insert into %1$s_past select t.*, ? from %1$s t where id = any(?) and root_id = ?"
				.formatted(register.table()), at.atOffset(ZoneOffset.UTC), changed, filing.getRootId());
		}
	}

	private void tell(Posted posted) {
		this.observers.forEach((observer) -> observer.posted(posted));
	}

}
