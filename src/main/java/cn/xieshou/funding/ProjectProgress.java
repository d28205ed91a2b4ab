package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Labels;

/**
 * How far projects are built, as their last payment says, beside how far they are paid
 * (形象进度与支付进度). Reads what the database keeps of projects and contracts.
 */
@Component
class ProjectProgress {

	/** So many projects are told, those that are paid most. */
	static final int MOST = 20;

	private static final String PROJECTS = """
			select p.id, p.name, w.assigned, w.paid, c.contracted, g.progress, g.moved_on from (
			select b.project_id, b.root_id, sum(b.assigned - b.handed_back) as assigned, sum(b.paid) as paid
			from fund f join fund_balance b on b.fund_id = f.id and b.root_id = f.root_id
			where b.batch = '' and b.project_id <> '00000000-0000-0000-0000-000000000000' and %s group by 1, 2) w
			join project p on p.id = w.project_id and p.root_id = w.root_id
			left join lateral (select sum(k.amount) as contracted from fund_contract k where k.root_id = p.root_id
			and k.project_id = p.id) c on true
			left join lateral (select e.progress, e.moved_on from funding_entry e where e.project_id = p.id
			and e.root_id = p.root_id and e.progress is not null and e.reverses_id is null and not exists (select 1
			from funding_entry r where r.reverses_id = e.id and r.root_id = e.root_id)
			order by e.moved_on desc, e.id desc limit 1) g on true
			where %s and (w.assigned > 0 or w.paid > 0) order by w.paid desc, w.assigned desc, p.id limit %d
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final PairingTree tree;

	private final Labels labels;

	ProjectProgress(JdbcTemplate jdbc, Access access, RecordVisibility visibility, PairingTree tree, Labels labels) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.tree = tree;
		this.labels = labels;
	}

	/** None where a batch, a year or a day is asked for: progress is told as of today. */
	List<LedgerView.Project> of(LedgerQuery query) {
		if (!query.isKept() || !query.batch().isEmpty()) {
			return List.of();
		}
		Condition funds = this.access.scope(Permission.READ)
			.where("f")
			.and(this.visibility.rows("funds", "f.id"))
			.and(query.funds(this.tree));
		Condition projects = this.access.scope(Permission.READ)
			.where("p")
			.and(this.visibility.rows("projects", "p.id"));
		if (query.project() != null) {
			projects = projects.and(new Condition("p.id = ?", List.of(query.project())));
		}
		Condition both = funds.and(projects);
		return this.jdbc.query(PROJECTS.formatted(funds.sql(), projects.sql(), MOST),
				(row, number) -> project(query, row), both.arguments().toArray());
	}

	private LedgerView.Project project(LedgerQuery query, ResultSet row) throws SQLException {
		BigDecimal assigned = row.getBigDecimal("assigned");
		BigDecimal paid = row.getBigDecimal("paid");
		BigDecimal contracted = row.getBigDecimal("contracted");
		boolean byContract = contracted != null && contracted.signum() > 0;
		BigDecimal whole = byContract ? contracted : assigned;
		BigDecimal rate = (whole.signum() > 0) ? paid.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP) : null;
		BigDecimal progress = row.getBigDecimal("progress");
		BigDecimal gap = (rate != null && progress != null) ? rate.subtract(progress).setScale(1, RoundingMode.HALF_UP)
				: null;
		return new LedgerView.Project(row.getString("name"),
				query.project(row.getObject("id", UUID.class)).address() + "#entries", Numbers.grouped(assigned),
				byContract ? Numbers.grouped(contracted) : "", Numbers.grouped(paid),
				(rate != null) ? this.labels.text(byContract ? "ledger.rate.contract" : "ledger.rate.assigned",
						Numbers.percent(rate)) : null,
				built(progress, row.getObject("moved_on", LocalDate.class)), gap(gap), gap != null && gap.signum() > 0);
	}

	private @Nullable String built(@Nullable BigDecimal progress, @Nullable LocalDate on) {
		return (progress != null && on != null) ? this.labels.text("ledger.progress.on",
				Numbers.percent(progress.setScale(1, RoundingMode.HALF_UP)), Numbers.date(on)) : null;
	}

	private @Nullable String gap(@Nullable BigDecimal gap) {
		return (gap != null) ? this.labels.text("ledger.gap." + gap.signum(), gap.abs().toPlainString()) : null;
	}

}
