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
		List<LedgerView.Year> told = new ArrayList<>();
		BigDecimal left = BigDecimal.ZERO;
		for (Sums year : years) {
			BigDecimal before = left;
			left = left.add(year.received()).subtract(year.paid()).subtract(year.returned());
			boolean over = on.isAfter(LocalDate.of(year.year(), 12, 30));
			told.add(0,
					new LedgerView.Year(year.year(), query.year(year.year()).address(), text(before),
							text(year.received()), text(year.paid()), text(year.returned()), text(left),
							text(year.carried()), over && left.compareTo(year.carried()) > 0));
		}
		return told;
	}

	private static String text(BigDecimal yuan) {
		return Numbers.grouped(yuan);
	}

}
