package cn.xieshou.trace;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Quantity;

/**
 * The records that add up to a figure (构成明细), as far as the reader is shown them, the
 * last recorded first, page by page. A page costs as much whether nine records add up to
 * the figure or a million.
 */
@Component
class Addends {

	/** Records on one page. */
	static final int SIZE = 100;

	private static final String MOVED = """
			select type, record_id, sum(amount) as amount, max(known_at) as at,
			(array_agg(filing_id order by known_at desc))[1] as filing_id
			from figure_movement where root_id = ? and cell_id = ?%s
			group by record_id, type having sum(parts) <> 0 order by record_id desc limit ?
			""";

	static final Page NONE = new Page(List.of(), null);

	private final JdbcTemplate jdbc;

	private final Registers registers;

	private final RecordVisibility visibility;

	Addends(JdbcTemplate jdbc, Registers registers, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.visibility = visibility;
	}

	/**
	 * One page.
	 *
	 * @param records the records
	 * @param next the record after which the next page begins, {@code null} if this is
	 * the last
	 */
	record Page(List<FigureTrace.Addend> records, @Nullable UUID next) {

	}

	/** A movement of the sum, before the record's name is read. */
	private record Moved(String type, UUID record, BigDecimal amount, UUID filing, Instant at) {

		static Moved read(ResultSet row, int number) throws SQLException {
			return new Moved(row.getString("type"), row.getObject("record_id", UUID.class), row.getBigDecimal("amount"),
					row.getObject("filing_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
		}

	}

	/**
	 * A page of what adds up to a figure.
	 * @param asKnownOn the moment whose books are asked for, {@code null} for now
	 * @param after the last record of the page before, {@code null} for the first page
	 */
	Page of(Figure figure, @Nullable Instant asKnownOn, @Nullable UUID after) {
		List<Object> arguments = new ArrayList<>(List.of(figure.pairing().root(), figure.id()));
		String condition = "";
		if (this.visibility.isLimited()) {
			condition = " and " + this.visibility.rowsOfTypes("type", "record_id").sql();
		}
		if (after != null) {
			condition += " and record_id < ?";
			arguments.add(after);
		}
		if (asKnownOn != null) {
			condition += " and known_at <= ?";
			arguments.add(asKnownOn.atOffset(ZoneOffset.UTC));
		}
		arguments.add(SIZE + 1);
		List<Moved> moved = this.jdbc.query(MOVED.formatted(condition), Moved::read, arguments.toArray());
		List<Moved> shown = moved.subList(0, Math.min(SIZE, moved.size()));
		Map<UUID, String> names = names(shown);
		return new Page(shown.stream().map((one) -> addend(figure, one, names.get(one.record))).toList(),
				(moved.size() > SIZE) ? shown.get(SIZE - 1).record : null);
	}

	/** The names of the records that are still there, one statement for each type. */
	private Map<UUID, String> names(List<Moved> moved) {
		Map<UUID, String> names = new HashMap<>();
		moved.stream()
			.collect(Collectors.groupingBy(Moved::type, Collectors.mapping(Moved::record, Collectors.toList())))
			.forEach((type, records) -> this.jdbc.query(
					"select id, name from " + this.registers.require(type).table() + " where id = any(?)",
					(RowCallbackHandler) (row) -> names.put(row.getObject("id", UUID.class), row.getString("name")),
					(Object) records.toArray(UUID[]::new)));
		return names;
	}

	private FigureTrace.Addend addend(Figure figure, Moved moved, @Nullable String name) {
		Register<?, ?> register = this.registers.require(moved.type);
		return new FigureTrace.Addend(moved.type, moved.record, name, register.address(moved.record),
				Quantity.of(moved.amount, figure.indicator().unit().baseUnit()), moved.filing, moved.at);
	}

}
