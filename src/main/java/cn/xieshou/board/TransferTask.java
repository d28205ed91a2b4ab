package cn.xieshou.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;

/**
 * How many projects were to be taken over, how many are reported and how many are in the
 * register by name (承接任务、报告数与台账). A reported number names nobody: what the register lacks
 * is said.
 */
@Component
class TransferTask {

	private static final int MOST = 20;

	private static final String REPORTED = """
			select t.id, t.pairing_id, t.amount_value, t.amount_unit, t.period_span, g.id as target_id,
			g.amount_value as target from indicator_value t
			join indicator i on i.id = t.indicator_id and i.code = 'project.transfer_received'
			left join lateral (select g.id, g.amount_value from target g where g.indicator_id = t.indicator_id
			and g.pairing_id = t.pairing_id and g.root_id = t.root_id
			and g.period_span is not distinct from t.period_span and %2$s order by g.id limit 1) g on true
			where %1$s and t.basis = 'ACTUAL' and t.amount_value is not null
			order by t.period_ends_on desc nulls last, t.id limit %3$d
			""";

	private static final String REGISTERED = """
			select t.pairing_id, count(*) as n from project t where %s group by t.pairing_id
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final PairingTree tree;

	TransferTask(JdbcTemplate jdbc, AskedReader asking, PairingTree tree) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.tree = tree;
	}

	/**
	 * A reported number.
	 *
	 * @param target how many were to be taken over, {@code null} if nobody says
	 * @param completion the reported of those, in percent
	 * @param unlisted how many of the reported have no record, {@code null} if none
	 */
	record Line(String pairing, @Nullable String period, @Nullable String target, @Nullable String targetHref,
			String reported, String reportedHref, @Nullable String completion, String registered, String registeredHref,
			@Nullable String unlisted) {

	}

	List<Line> lines(Asked asked) {
		Condition values = this.asking.rows(asked, "indicator-values", "t");
		Condition targets = this.asking.rows(asked, "targets", "g");
		List<Object> arguments = new ArrayList<>(targets.arguments());
		arguments.addAll(values.arguments());
		Map<UUID, Integer> registered = registered(asked);
		List<Line> lines = new ArrayList<>();
		for (Reported one : this.jdbc.query(REPORTED.formatted(values.sql(), targets.sql(), MOST),
				(row, number) -> read(row), arguments.toArray())) {
			this.tree.find(one.pairing()).ifPresent((node) -> lines.add(line(one, node, named(node, registered))));
		}
		return lines;
	}

	private int named(PairingTree.Node node, Map<UUID, Integer> registered) {
		return this.tree.subtree(node.id()).stream().mapToInt((below) -> registered.getOrDefault(below.id(), 0)).sum();
	}

	private record Reported(UUID id, UUID pairing, BigDecimal amount, String unit, @Nullable String period,
			@Nullable UUID targetId, @Nullable BigDecimal target) {

	}

	private static Reported read(ResultSet row) throws SQLException {
		return new Reported(row.getObject("id", UUID.class), row.getObject("pairing_id", UUID.class),
				row.getBigDecimal("amount_value"), row.getString("amount_unit"), row.getString("period_span"),
				row.getObject("target_id", UUID.class), row.getBigDecimal("target"));
	}

	private static Line line(Reported one, PairingTree.Node node, int named) {
		BigDecimal target = one.target();
		String completion = (target != null && target.signum() > 0)
				? Numbers.percent(one.amount().movePointRight(2).divide(target, 2, RoundingMode.HALF_UP)) : null;
		BigDecimal unlisted = one.amount().subtract(BigDecimal.valueOf(named));
		return new Line(node.name(), one.period(), (target != null) ? Numbers.grouped(target) : null,
				(one.targetId() != null) ? "/targets/" + one.targetId() : null,
				Numbers.grouped(one.amount()) + one.unit(), "/figures/" + one.id(), completion, Numbers.grouped(named),
				"/projects?pairing=" + node.code(), (unlisted.signum() > 0) ? Numbers.grouped(unlisted) : null);
	}

	private Map<UUID, Integer> registered(Asked asked) {
		Condition rows = this.asking.rows(asked, "projects", "t");
		Map<UUID, Integer> registered = new HashMap<>();
		this.jdbc.query(REGISTERED.formatted(rows.sql()), (row) -> {
			registered.put(row.getObject("pairing_id", UUID.class), row.getInt("n"));
		}, rows.arguments().toArray());
		return registered;
	}

}
