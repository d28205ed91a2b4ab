package cn.xieshou.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.RegionCode;

/**
 * A new project is not one that there is already by the same name, place and investor
 * (项目重复).
 */
@Component
class SameProjectRule implements Rule<ProjectForm> {

	private final JdbcTemplate jdbc;

	SameProjectRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What makes a project the same. */
	private record Key(String name, String region, String investor) {

	}

	/** The records of the books and of the filing itself. */
	private record Namesakes(Map<Key, List<UUID>> records) {

		void add(@Nullable Key key, UUID record) {
			if (key != null) {
				this.records.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(record);
			}
		}

	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X002", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		Key key = (line.before() == null) ? key(line.form()) : null;
		return (key == null) ? List.of()
				: line.batch()
					.once(Namesakes.class, () -> read(line.batch()))
					.records()
					.getOrDefault(key, List.of())
					.stream()
					.filter((record) -> !record.equals(line.record()))
					.limit(1)
					.map((record) -> Hit.at("name", "projects.sameProject").citing("projects", record))
					.toList();
	}

	/** Null where too little is said to tell. */
	private static @Nullable Key key(ProjectForm form) {
		RegionCode region = form.region();
		return (form.name() != null && region != null && form.investor() != null)
				? new Key(form.name(), region.code(), form.investor()) : null;
	}

	private Namesakes read(RuleBatch<? extends ProjectForm> batch) {
		Namesakes namesakes = new Namesakes(new HashMap<>());
		batch.lines().forEach((line) -> namesakes.add(key(line.form()), line.record()));
		String[] names = namesakes.records().keySet().stream().map(Key::name).distinct().toArray(String[]::new);
		this.jdbc.query("""
				select id, name, region, investor from project
				where root_id = ? and name collate "zh-x-icu" = any(?) and region is not null and investor is not null
				order by id
				""", (row) -> {
			namesakes.add(new Key(row.getString("name"), row.getString("region"), row.getString("investor")),
					row.getObject("id", UUID.class));
		}, batch.root(), names);
		return namesakes;
	}

}
