package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.RecordVisibility;

/**
 * What came and went each budget year, and what each carried into the next (预算年度与结转),
 * from the days of the funds that a reader may see.
 */
@Component
class BudgetYears {

	private static final String YEARS = """
			select extract(year from b.day)::int as year, sum(b.received) as received, sum(b.paid) as paid,
			sum(b.returned) as returned, sum(b.carried) as carried
			from fund f join fund_day b on b.fund_id = f.id and b.root_id = f.root_id
			where %s and b.day <= ? group by 1 order by 1
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final PairingTree tree;

	BudgetYears(JdbcTemplate jdbc, Access access, RecordVisibility visibility, PairingTree tree) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.tree = tree;
	}

	/** A year as the days say. */
	private record Sums(int year, BigDecimal received, BigDecimal paid, BigDecimal returned, BigDecimal carried) {

	}

	/**
	 * The years up to a day, the latest first; none where a part of a fund is asked for.
	 */
	List<LedgerView.Year> of(LedgerQuery query, LocalDate on) {
		if (!query.isOfWholeFunds()) {
			return List.of();
		}
		Condition funds = this.access.scope(Permission.READ)
			.where("f")
			.and(this.visibility.rows("funds", "f.id"))
			.and(query.funds(this.tree));
		List<Object> arguments = new ArrayList<>(funds.arguments());
		arguments.add(on);
		List<Sums> years = this.jdbc
			.query(YEARS.formatted(funds.sql()),
					(row, number) -> new Sums(row.getInt("year"), row.getBigDecimal("received"),
							row.getBigDecimal("paid"), row.getBigDecimal("returned"), row.getBigDecimal("carried")),
					arguments.toArray());
		return told(query, years, on);
	}

	/** Year by year, also those in which nothing moved but something was carried in. */
	private static List<LedgerView.Year> told(LedgerQuery query, List<Sums> years, LocalDate on) {
		List<LedgerView.Year> told = new ArrayList<>();
		BigDecimal left = BigDecimal.ZERO;
		int last = years.isEmpty() ? 0 : on.getYear();
		for (int year = years.isEmpty() ? 1 : years.get(0).year(); year <= last; year++) {
			Sums sums = of(years, year);
			BigDecimal before = left;
			left = left.add(sums.received()).subtract(sums.paid()).subtract(sums.returned());
			boolean over = !on.isBefore(LocalDate.of(year, 12, 31));
			told.add(0,
					new LedgerView.Year(year, query.year(year).address(), text(before), text(sums.received()),
							text(sums.paid()), text(sums.returned()), text(left), text(sums.carried()),
							over && left.compareTo(sums.carried()) > 0));
		}
		return told;
	}

	private static Sums of(List<Sums> years, int year) {
		return years.stream()
			.filter((one) -> one.year() == year)
			.findFirst()
			.orElse(new Sums(year, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
	}

	private static String text(BigDecimal yuan) {
		return Numbers.grouped(yuan.setScale(2));
	}

}
