package cn.xieshou.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.LocatedForm;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.RegionCode;

/**
 * What is somewhere within its pairing is in a region of one of its sides or of those of
 * a pairing above it, in a part of one or in what one is a part of (区划属于结对范围).
 */
@Component
class PairingRegionRule implements Rule<LocatedForm> {

	private final JdbcTemplate jdbc;

	PairingRegionRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The regions of both sides by pairing. */
	private record Regions(Map<UUID, List<String>> of) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q018", LocatedForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends LocatedForm> line) {
		RegionCode region = line.form().region();
		if (region == null || region.code().startsWith("X")) {
			return List.of();
		}
		Map<UUID, List<String>> of = line.batch().once(Regions.class, () -> read(line.batch())).of();
		List<String> regions = line.place()
			.path()
			.stream()
			.flatMap((pairing) -> of.getOrDefault(pairing, List.of()).stream())
			.toList();
		boolean known = !regions.isEmpty() && regions.stream().noneMatch((one) -> one.startsWith("X"));
		return Hit.when(known && regions.stream().noneMatch((one) -> isWithin(region.code(), one)), "region",
				"pairings.regionElsewhere", region.code());
	}

	/** Whether one of two regions is a part of the other. */
	static boolean isWithin(String one, String other) {
		String first = significant(one);
		String second = significant(other);
		return first.startsWith(second) || second.startsWith(first);
	}

	private static String significant(String code) {
		return (code.length() == 6) ? code.replaceFirst("(00){1,2}$", "") : code;
	}

	private Regions read(RuleBatch<? extends LocatedForm> batch) {
		UUID[] pairings = batch.lines()
			.stream()
			.flatMap((line) -> line.place().path().stream())
			.distinct()
			.toArray(UUID[]::new);
		Map<UUID, List<String>> regions = new HashMap<>();
		this.jdbc.query("""
				select id, array(select m ->> 'region' from jsonb_array_elements(members) m) as regions from pairing
				where id = any(?)
				""", (row) -> {
			regions.put(row.getObject("id", UUID.class), List.of((String[]) row.getArray("regions").getArray()));
		}, (Object) pairings);
		return new Regions(regions);
	}

}
