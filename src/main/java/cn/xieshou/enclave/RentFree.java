package cn.xieshou.enclave;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Days;

/** Enclaves whose time without rent comes to its end (免租到期提醒). */
@Service
class RentFree {

	private static final String ENDING = """
			select t.id, t.name, t.rent_free_until, t.rent_payer from enclave t
			where %s and t.rent_free_until between ? and ? and t.state is distinct from 'CLOSED'
			order by t.rent_free_until, t.id limit 500
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final Clock clock;

	RentFree(JdbcTemplate jdbc, Access access, RecordVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.clock = clock;
	}

	/**
	 * Those within the reader's scope that end today or in the days to come, soonest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Ending> endingWithin(int days) {
		LocalDate today = Days.today(this.clock);
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("enclaves", "t.id"));
		List<Object> arguments = new ArrayList<>(scope.arguments());
		arguments.add(today);
		arguments.add(today.plusDays(days));
		return this.jdbc.query(ENDING.formatted(scope.sql()), (row, number) -> {
			LocalDate until = Objects.requireNonNull(row.getObject("rent_free_until", LocalDate.class));
			return new Ending(row.getObject("id", UUID.class), row.getString("name"), until,
					ChronoUnit.DAYS.between(today, until), row.getString("rent_payer"));
		}, arguments.toArray());
	}

	/**
	 * An enclave that will have to pay.
	 *
	 * @param rentFreeUntil the last day without rent
	 * @param daysLeft how many days are left until then, zero on the last
	 * @param rentPayer who bore the rent
	 */
	record Ending(UUID id, String name, LocalDate rentFreeUntil, long daysLeft, @Nullable String rentPayer) {

	}

}
