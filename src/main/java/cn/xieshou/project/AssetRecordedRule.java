package cn.xieshou.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/**
 * Accepted works have a record in the register of assets within days (验收项目有资产). Asked of
 * posted projects only: an asset can name its project when that is in the books.
 */
@Component
class AssetRecordedRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("Q042", ProjectForm.class).with("days", 90);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	AssetRecordedRule(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The projects that assets name. */
	private record Recorded(Set<UUID> projects) {

	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate accepted = line.form().acceptedOn();
		if (line.batch().isFiling() || accepted == null || !PublicWorks.is(line.form())) {
			return List.of();
		}
		boolean due = accepted.plusDays(line.batch().limit(CARD, "days", accepted).longValue())
			.isBefore(Days.today(this.clock));
		return Hit.when(
				due && !line.batch().once(Recorded.class, () -> read(line.batch())).projects().contains(line.record()),
				"asset", "projects.assetUnrecorded", accepted);
	}

	private Recorded read(RuleBatch<? extends ProjectForm> batch) {
		UUID[] projects = batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new);
		return new Recorded(new HashSet<>(this.jdbc.queryForList("""
				select to_id from record_link where to_id = any(?) and from_type = 'assets' and field = 'project'
				and root_id = ?
				""", UUID.class, projects, batch.root())));
	}

}
