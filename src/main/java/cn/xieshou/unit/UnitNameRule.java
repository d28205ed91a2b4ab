package cn.xieshou.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Unit;
import cn.xieshou.values.UnitList;

/** A symbol or synonym stands for one unit (单位符号和别名不重复). */
@Component
class UnitNameRule implements Rule<UnitForm> {

	private final JdbcClient jdbc;

	UnitNameRule(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X012", UnitForm.class);
	}

	/** The record that each symbol and synonym in the books stands for. */
	private record Written(Map<String, UUID> records) {

	}

	@Override
	public List<Hit> check(RuleLine<? extends UnitForm> line) {
		UnitForm form = line.form();
		if (form.symbol() == null) {
			return List.of();
		}
		Map<String, UUID> written = line.batch().once(Written.class, () -> read(line.batch())).records();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(Hit.when(isOther(written, form.symbol(), line.record()), "symbol", "units.taken", form.symbol()));
		boolean composite = UnitList.ofFile().stream().noneMatch((one) -> one.unit().symbol().equals(form.symbol()))
				&& form.symbol().contains("/")
				&& Unit.find(form.symbol()).filter((unit) -> !Unit.all().contains(unit)).isPresent();
		hits.addAll(Hit.when(composite, "symbol", "units.composite", form.symbol()));
		form.synonyms()
			.forEach((synonym) -> hits
				.addAll(Hit.when(isOther(written, synonym, line.record()) || isCodeOfFile(synonym, form.symbol()),
						"synonyms", "units.taken", synonym)));
		return hits;
	}

	private static boolean isOther(Map<String, UUID> written, String name, UUID record) {
		UUID other = written.get(name);
		return other != null && !other.equals(record);
	}

	/** Whether a synonym is the symbol of another unit that every portal knows. */
	private static boolean isCodeOfFile(String synonym, String symbol) {
		return !synonym.equals(symbol)
				&& UnitList.ofFile().stream().anyMatch((one) -> one.unit().symbol().equals(synonym));
	}

	private Written read(RuleBatch<?> batch) {
		Map<String, UUID> records = new HashMap<>();
		this.jdbc.sql("select id, unnest(array_append(synonyms, symbol::text)) as name from unit").query((row) -> {
			records.put(row.getString("name"), row.getObject("id", UUID.class));
		});
		batch.lines().stream().filter(RuleLine::voids).forEach((line) -> records.values().remove(line.record()));
		batch.lines().stream().filter((line) -> !line.voids()).forEach((line) -> {
			UnitForm form = (UnitForm) line.form();
			records.values().removeIf((record) -> record.equals(line.record()));
			form.synonyms().forEach((synonym) -> records.putIfAbsent(synonym, line.record()));
			if (form.symbol() != null) {
				records.putIfAbsent(form.symbol(), line.record());
			}
		});
		return new Written(records);
	}

}
