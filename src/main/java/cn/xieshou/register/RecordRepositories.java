package cn.xieshou.register;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The repository of every type of records. */
@Component
public class RecordRepositories {

	private final SingletonSupplier<Map<Class<?>, ScopedRepository<?>>> byType;

	/** Asked for when first needed, as repositories are lazy. */
	RecordRepositories(ObjectProvider<ScopedRepository<?>> repositories) {
		this.byType = SingletonSupplier.of(() -> repositories.stream()
			.collect(Collectors.toMap(ScopedRepository::entityType, Function.identity())));
	}

	@SuppressWarnings("unchecked")
	public <E extends RegisterEntry> ScopedRepository<E> of(Register<E, ?> register) {
		ScopedRepository<?> repository = this.byType.obtain().get(register.entityType());
		if (repository == null) {
			throw new IllegalStateException(register.entityType() + " has no repository");
		}
		return (ScopedRepository<E>) repository;
	}

}
