package cn.xieshou.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.findings.FoundRecords;
import cn.xieshou.values.Refusal;

/**
 * Draws samples (抽样). Chance is what a seed says: records are put in the order of the
 * SHA-256 of seed and id, and the first point of the sum is the SHA-256 of the seed
 * within the interval, so that who has the seed draws the same without the portal.
 */
@Component
class Sampling {

	/** A sample is for people to look at one by one. */
	static final int MOST = 500;

	private final Population population;

	private final FoundRecords found;

	private final JdbcTemplate jdbc;

	Sampling(Population population, FoundRecords found, JdbcTemplate jdbc) {
		this.population = population;
		this.found = found;
		this.jdbc = jdbc;
	}

	/** Something drawn. */
	record Drawn(UUID record, @Nullable BigDecimal amount, ItemReason reason, @Nullable BigDecimal point) {

	}

	/**
	 * How much there is to draw from.
	 *
	 * @param count how many records
	 * @param total what they come to, {@code null} if they have no amounts
	 */
	record Extent(long count, @Nullable BigDecimal total) {

	}

	Extent extent(SampleOrder order) {
		Condition all = this.population.of(order.list(), Condition.ALWAYS);
		return Objects
			.requireNonNull(this.jdbc.queryForObject("select count(*), sum(amount) from (" + all.sql() + ") p",
					(row, number) -> new Extent(row.getLong(1), row.getBigDecimal(2)), all.arguments().toArray()));
	}

	/**
	 * Draws a sample, in a fixed order.
	 * @throws Refusal if it is too large for people
	 */
	List<Drawn> draw(SampleOrder order) {
		List<Drawn> drawn = switch (order.method()) {
			case AMOUNT -> amount(order);
			case RANDOM -> random(order, Condition.ALWAYS, ItemReason.DRAWN);
			case UNIT -> unit(order);
			case RULE ->
				random(order, this.found.by(order.list().register().code(), Objects.requireNonNull(order.rule())),
						ItemReason.FOUND);
		};
		List<Drawn> all = withPairs(order, drawn);
		if (all.size() > MOST) {
			throw Refusal.at((order.amount() != null) ? "amount" : "size", "audit.tooMany", MOST);
		}
		return all;
	}

	private List<Drawn> amount(SampleOrder order) {
		Condition all = this.population.of(order.list(), Condition.ALWAYS);
		return read(
				"select id, amount, null as point from (" + all.sql() + ") p where amount >= ?"
						+ " order by amount desc, id limit " + (MOST + 1),
				all, List.of(amountOf(order)), ItemReason.CERTAIN);
	}

	private List<Drawn> random(SampleOrder order, Condition further, ItemReason reason) {
		Condition all = this.population.of(order.list(), further);
		return read(
				"select id, amount, null as point from (" + all.sql()
						+ ") p order by sha256(convert_to(? || id::text, 'UTF8')), id limit ?",
				all, List.of(order.seed(), Objects.requireNonNull(order.size())), reason);
	}

	/**
	 * Points stand in the sum of all amounts, in the order of ids, an interval from one
	 * another; what a point falls on is drawn. What is not above nothing has no chance.
	 */
	private List<Drawn> unit(SampleOrder order) {
		Condition all = this.population.of(order.list(), Condition.ALWAYS);
		BigDecimal interval = amountOf(order);
		BigDecimal start = start(order.seed(), interval);
		String sql = """
				with summed as (select id, amount, sum(amount) over (order by id) as upto from (%s) p where amount > 0),
				pointed as (select id, amount, floor((upto - amount - ?) / ?) + 1 as before,
					floor((upto - ?) / ?) + 1 as after from summed)
				select id, amount, case when amount < ? then ? + ? * before end as point
				from pointed where after > before order by id limit %d""".formatted(all.sql(), MOST + 1);
		return read(sql, all, List.of(start, interval, start, interval, interval, start, interval), ItemReason.POINT)
			.stream()
			.map((one) -> (one.point != null) ? one : new Drawn(one.record, one.amount, ItemReason.CERTAIN, null))
			.toList();
	}

	/** The first point: more than nothing, at most the interval, to the cent. */
	static BigDecimal start(String seed, BigDecimal interval) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
			BigInteger cents = interval.movePointRight(2).toBigInteger().max(BigInteger.ONE);
			return new BigDecimal(new BigInteger(1, digest).mod(cents).add(BigInteger.ONE), 2);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was reversed comes with its reversal, and the other way round. */
	private List<Drawn> withPairs(SampleOrder order, List<Drawn> drawn) {
		if (Reversals.areOf(order.list().register()) && !drawn.isEmpty()) {
			UUID[] ids = drawn.stream().map(Drawn::record).toArray(UUID[]::new);
			Condition pairs = this.population.of(order.list(), Reversals.of(ids));
			List<Drawn> all = new ArrayList<>(drawn);
			all.addAll(read("select id, amount, null as point from (" + pairs.sql() + ") p order by id", pairs,
					List.of(), ItemReason.PAIR));
			return all;
		}
		return drawn;
	}

	private static BigDecimal amountOf(SampleOrder order) {
		return Objects.requireNonNull(order.amount());
	}

	private List<Drawn> read(String sql, Condition all, List<Object> further, ItemReason reason) {
		List<Object> arguments = new ArrayList<>(all.arguments());
		arguments.addAll(further);
		return this.jdbc.query(sql, (row, number) -> drawn(row, reason), arguments.toArray());
	}

	private static Drawn drawn(ResultSet row, ItemReason reason) throws SQLException {
		return new Drawn(row.getObject("id", UUID.class), row.getBigDecimal("amount"), reason,
				row.getBigDecimal("point"));
	}

}
