package cn.xieshou.product;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.list.Listing;
import cn.xieshou.values.Days;

/**
 * Certificates of products that have ended or are about to (到期认证). Whether one has
 * expired follows from today, so it is asked here and kept nowhere.
 */
@Service
@Transactional(readOnly = true)
class EndingCertificates {

	private static final String ENDING = """
			select t.id, t.name, c.name as certificate, c.number, c.until from (select t.* from %s) t,
			jsonb_to_recordset(t.certificates) as c(name text, number text, until date)
			where c.until <= ? order by c.until, t.id limit 500
			""";

	private final JdbcTemplate jdbc;

	private final Listing listing;

	private final ProductRegister register;

	private final Clock clock;

	EndingCertificates(JdbcTemplate jdbc, Listing listing, ProductRegister register, Clock clock) {
		this.jdbc = jdbc;
		this.listing = listing;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * The certificates that have ended or end within so many days, the earliest first, at
	 * most 500, of the products that a list with these parameters has.
	 */
	List<Ending> within(int days, Map<String, List<String>> parameters) {
		Condition rows = this.listing.rows(this.register, parameters);
		LocalDate today = Days.today(this.clock);
		List<Object> arguments = new ArrayList<>(rows.arguments());
		arguments.add(today.plusDays(days));
		return this.jdbc.query(ENDING.formatted(rows.sql()), (row, number) -> {
			LocalDate until = row.getObject("until", LocalDate.class);
			return new Ending(row.getObject("id", UUID.class), row.getString("name"), row.getString("certificate"),
					row.getString("number"), until, until.isBefore(today));
		}, arguments.toArray());
	}

	/**
	 * A certificate that ends.
	 *
	 * @param product the product's id
	 * @param expired whether its last day is over
	 */
	record Ending(UUID product, String name, String certificate, @Nullable String number, LocalDate until,
			boolean expired) {

	}

}
