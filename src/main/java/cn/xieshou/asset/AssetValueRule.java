package cn.xieshou.asset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * The assets of a project are worth no more than what was spent on it (资产原值大于支付), where
 * the entries of funds say what that was.
 */
@Component
class AssetValueRule implements Rule<AssetForm> {

	private final JdbcTemplate jdbc;

	AssetValueRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was spent on projects and what their assets are worth, in yuan, by project.
	 */
	private record Values(Map<UUID, BigDecimal> spent, Map<UUID, BigDecimal> worth) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F50", AssetForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		UUID project = line.form().project();
		Quantity value = line.form().originalValue();
		if (project == null || value == null) {
			return List.of();
		}
		Values values = line.batch().once(Values.class, () -> read(line.batch()));
		BigDecimal spent = values.spent().get(project);
		BigDecimal worth = values.worth().getOrDefault(project, BigDecimal.ZERO);
		return Hit
			.when(spent != null && worth.compareTo(spent) > 0, "originalValue", "assets.moreThanPaid", inWanYuan(worth),
					inWanYuan((spent != null) ? spent : BigDecimal.ZERO))
			.stream()
			.map((hit) -> hit.citing("projects", project))
			.toList();
	}

	private static Quantity inWanYuan(BigDecimal yuan) {
		return Quantity.of(Unit.WAN_YUAN.fromBase(yuan).stripTrailingZeros(), Unit.WAN_YUAN);
	}

	private Values read(RuleBatch<? extends AssetForm> batch) {
		Map<UUID, BigDecimal> worth = new HashMap<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			UUID project = line.form().project();
			Quantity value = line.form().originalValue();
			if (project != null && value != null && !line.voids()) {
				BigDecimal least = value.low();
				worth.merge(project, (least != null) ? least : BigDecimal.ZERO, BigDecimal::add);
			}
		});
		UUID[] projects = worth.keySet().toArray(UUID[]::new);
		this.jdbc.query("""
				select id, project_id, original_value_base from asset where root_id = ? and project_id = any(?)
				and original_value_comparator in ('=', '>=', '>')
				""", (row) -> {
			if (!own.contains(row.getObject("id", UUID.class))) {
				worth.merge(row.getObject("project_id", UUID.class), row.getBigDecimal("original_value_base"),
						BigDecimal::add);
			}
		}, batch.root(), projects);
		Map<UUID, BigDecimal> spent = new HashMap<>();
		this.jdbc.query("""
				select e.project_id, sum(e.amount) as spent from funding_entry e
				where e.root_id = ? and e.project_id = any(?) and e.kind = 'PAID' and not exists (select 1
				from funding_entry r where r.root_id = e.root_id and r.reverses_id = e.id) group by 1
				""", (row) -> {
			spent.put(row.getObject("project_id", UUID.class), row.getBigDecimal("spent"));
		}, batch.root(), projects);
		return new Values(spent, worth);
	}

}
