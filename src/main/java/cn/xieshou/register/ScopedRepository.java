package cn.xieshou.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

import cn.xieshou.access.Scope;

/**
 * Single entities of one type (单条记录存取). Nothing is read without saying who may see it, by
 * a scope or a rule, or to which tree of pairings it must belong; so there is neither
 * {@code findById} nor {@code findAll}.
 * <p>
 * The repository of a type is an interface in its room that extends this one, usually
 * empty and never public.
 *
 * @param <E> the type
 */
@NoRepositoryBean
public interface ScopedRepository<E extends Rooted> extends Repository<E, UUID> {

	/** The type of the entities. */
	Class<E> entityType();

	/** The entity with that id, if the rule says that it may be seen. */
	Optional<E> find(UUID id, Predicate<? super E> visible);

	/** The entity with that id, if it lies within the scope. */
	default Optional<E> find(UUID id, Scope scope) {
		return find(id, (entity) -> scope.contains(entity.getRootId(), entity.getPairingId()));
	}

	/** Those of some entities that lie within the scope. */
	List<E> find(Collection<UUID> ids, Scope scope);

	/** Those of some entities that belong to a tree of pairings. */
	List<E> find(Collection<UUID> ids, UUID root);

	/** Adds a new one. */
	void add(E entity);

	/** Removes one that was read in the same transaction. */
	void remove(E entity);

	/** Reads one again that was read in the same transaction. */
	void refresh(E entity);

	/** Lets go of one that was read in the same transaction: no change of it is kept. */
	void detach(E entity);

	/** Sends what has changed, so that a broken constraint is told now. */
	void flush();

}
