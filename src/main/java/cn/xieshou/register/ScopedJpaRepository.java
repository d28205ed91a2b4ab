package cn.xieshou.register;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope;

/** What every {@link ScopedRepository} does. */
class ScopedJpaRepository<E extends Rooted> extends SimpleJpaRepository<E, UUID> implements ScopedRepository<E> {

	private final EntityManager entities;

	ScopedJpaRepository(JpaEntityInformation<E, ?> type, EntityManager entities) {
		super(type, entities);
		this.entities = entities;
	}

	@Override
	public Class<E> entityType() {
		return getDomainClass();
	}

	/**
	 * Not by {@code find}, which takes a connection that breaks in a transaction for an
	 * entity that there is not.
	 */
	@Override
	public Optional<E> find(UUID id, Predicate<? super E> visible) {
		return this.entities.unwrap(Session.class)
			.findMultiple(getDomainClass(), List.of(id), SessionCheckMode.ENABLED)
			.stream()
			.filter(Objects::nonNull)
			.filter(visible)
			.findAny();
	}

	@Override
	public List<E> find(Collection<UUID> ids, Scope scope) {
		return findAllById(ids).stream()
			.filter((entity) -> scope.contains(entity.getRootId(), entity.getPairingId()))
			.toList();
	}

	@Override
	public List<E> find(Collection<UUID> ids, UUID root) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.entities
			.createQuery("select e from %s e where e.id in (:ids) and e.rootId = :root"
				.formatted(getDomainClass().getSimpleName()), getDomainClass())
			.setParameter("ids", ids)
			.setParameter("root", root)
			.getResultList();
	}

	@Override
	@Transactional
	public void add(E entity) {
		this.entities.persist(entity);
	}

	@Override
	@Transactional
	public void remove(E entity) {
		this.entities.remove(entity);
	}

	@Override
	public void refresh(E entity) {
		this.entities.refresh(entity);
	}

	@Override
	public void detach(E entity) {
		this.entities.detach(entity);
	}

}
