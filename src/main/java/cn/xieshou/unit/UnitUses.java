package cn.xieshou.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Which types have records with values in a unit (单位使用情况), now or before: a value that
 * was changed since is still read in the history, so a use is never taken back. Noted the
 * first time that a posting brings it, so that nothing has to look through the records.
 */
@Component
class UnitUses implements Posted.Observer {

	private final JdbcClient jdbc;

	private final Labels labels;

	/** Uses that are noted, and committed. */
	private final Set<Use> known = ConcurrentHashMap.newKeySet();

	UnitUses(JdbcClient jdbc, Labels labels) {
		this.jdbc = jdbc;
		this.labels = labels;
	}

	private record Use(String symbol, String type) {

	}

	/** The name of a type with such records, empty if there is none. */
	Optional<String> of(String symbol) {
		return this.jdbc.sql("""
				select type from unit_use where symbol = :symbol
				union all select 'units' where exists (select 1 from unit where base = :symbol and symbol <> :symbol)
				order by type limit 1
				""").param("symbol", symbol).query(String.class).optional().map(this.labels::text);
	}

	@Override
	public void posted(Posted posting) {
		Set<Use> uses = posting.lines()
			.stream()
			.flatMap((line) -> (line.content() != null && line.content().form() instanceof Record form) ? units(form)
					: Stream.empty())
			.distinct()
			.flatMap(UnitUses::symbols)
			.map((symbol) -> new Use(symbol, posting.register().code()))
			.filter((use) -> !this.known.contains(use))
			.collect(Collectors.toSet());
		uses.forEach((use) -> this.jdbc.sql("insert into unit_use (symbol, type) values (?, ?) on conflict do nothing")
			.params(use.symbol(), use.type())
			.update());
		if (!uses.isEmpty()) {
			posting.afterCommit(() -> this.known.addAll(uses));
		}
	}

	/** The unit itself, and those that it is put together of. */
	private static Stream<String> symbols(Unit unit) {
		return Stream.concat(Stream.of(unit.symbol()), Arrays.stream(unit.symbol().split("/"))).distinct();
	}

	private static Stream<Unit> units(Record form) {
		return FormField.of(form.getClass()).stream().flatMap((field) -> units(field, field.in(form)));
	}

	private static Stream<Unit> units(FormField field, @Nullable Object value) {
		if (value instanceof Quantity quantity) {
			return Stream.of(quantity.unit());
		}
		if (value instanceof Unit unit) {
			return Stream.of(unit);
		}
		return (field.kind() == FormField.Kind.GROUPS && value instanceof List<?> parts)
				? parts.stream().flatMap((part) -> units((Record) part)) : Stream.empty();
	}

}
