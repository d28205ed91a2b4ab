package cn.xieshou.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.web.NotFound;

/** Single posted records (台账记录), read within the reader's scope. */
@Service
@Transactional(readOnly = true)
public class Records {

	private final Registers registers;

	private final RecordRepositories repositories;

	private final EntityManager entities;

	private final Access access;

	private final RecordVisibility visibility;

	Records(Registers registers, RecordRepositories repositories, EntityManager entities, Access access,
			RecordVisibility visibility) {
		this.registers = registers;
		this.repositories = repositories;
		this.entities = entities;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * The types of which the actor may write filings of new records, those of pairings
	 * before what all pairings share.
	 */
	public List<Register<?, ?>> enterable() {
		return this.registers.all()
			.stream()
			.filter(this::mayEnter)
			.sorted(Comparator.comparing((Register<?, ?> register) -> !register.isOfPairings()))
			.toList();
	}

	/** Whether the actor may write filings of new records of a type somewhere. */
	public boolean mayEnter(Register<?, ?> register) {
		if (!this.access.actor().may(register.entering())) {
			return false;
		}
		Scope scope = this.access.scope(register.entering(), register.isPlace());
		return register.isPlace() ? scope.everything()
				: register.isOfPairings() ? scope.hasPairings() : scope.commons();
	}

	/**
	 * A record.
	 * @throws NotFound if there is none within the reader's scope
	 */
	public <E extends RegisterEntry> E require(Register<E, ?> register, UUID id) {
		return require(register, id, null);
	}

	/**
	 * A record as it was known at a moment.
	 * @param asKnownOn the moment, {@code null} for now
	 * @throws NotFound if there was none within the reader's scope
	 */
	public <E extends RegisterEntry> E require(Register<E, ?> register, UUID id, @Nullable Instant asKnownOn) {
		Scope scope = this.access.scope(Permission.READ, register.isPlace());
		Optional<E> found = (asKnownOn == null) ? this.repositories.of(register).find(id, scope)
				: find(register, id, asKnownOn)
					.filter((entry) -> scope.contains(entry.getRootId(), entry.getPairingId()));
		return found.filter((entry) -> this.visibility.shows(register.code(), id))
			.orElseThrow(() -> new NotFound(register.code() + " " + id));
	}

	/** Those of some records that are within the reader's scope, by their ids. */
	public <E extends RegisterEntry> Map<UUID, E> find(Register<E, ?> register, Collection<UUID> ids) {
		Scope scope = this.access.scope(Permission.READ, register.isPlace());
		if (this.visibility.hides(register.code())) {
			return Map.of();
		}
		Set<UUID> hidden = this.visibility.hidden(ids);
		return this.repositories.of(register)
			.find(ids, scope)
			.stream()
			.filter((entry) -> !hidden.contains(entry.getId()))
			.collect(Collectors.toMap(RegisterEntry::getId, Function.identity()));
	}

	/**
	 * A version of a record, the present one or one before; empty if there was none
	 * within the reader's scope.
	 * @param version how many times the record had been posted
	 */
	public <E extends RegisterEntry> Optional<E> version(Register<E, ?> register, UUID id, int version) {
		Scope scope = this.access.scope(Permission.READ, register.isPlace());
		return version(register, register.table(), id, version)
			.or(() -> version(register, register.table() + "_history", id, version))
			.filter((entry) -> scope.contains(entry.getRootId(), entry.getPairingId()))
			.filter((entry) -> this.visibility.shows(register.code(), id));
	}

	private <E extends RegisterEntry> Optional<E> version(Register<E, ?> register, String table, UUID id, int version) {
		List<?> rows = this.entities
			.createNativeQuery("select * from %1$s where id = :id and version = :version".formatted(table),
					register.entityType())
			.setParameter("id", id)
			.setParameter("version", version)
			.getResultList();
		return rows.stream().<E>map(register.entityType()::cast).findAny();
	}

	private <E extends RegisterEntry> Optional<E> find(Register<E, ?> register, UUID id, Instant asKnownOn) {
		List<?> rows = this.entities
			.createNativeQuery("select * from %1$s where id = :id and posted_at <= :moment".formatted(register.table()),
					register.entityType())
			.setParameter("id", id)
			.setParameter("moment", asKnownOn.atOffset(ZoneOffset.UTC))
			.getResultList();
		if (rows.isEmpty()) {
			rows = this.entities
				.createNativeQuery(("select * from %1$s_history where id = :id and posted_at <= :moment"
						+ " and superseded_at > :moment")
					.formatted(register.table()), register.entityType())
				.setParameter("id", id)
				.setParameter("moment", asKnownOn.atOffset(ZoneOffset.UTC))
				.getResultList();
		}
		return rows.stream().map(register.entityType()::cast).findAny();
	}

	/** Lets go of what was read in this transaction, for who reads very much. */
	public void letGo() {
		this.entities.clear();
	}

}
