package cn.xieshou.pairing;

import java.util.List;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorLevel;
import cn.xieshou.indicator.IndicatorLevels;
import cn.xieshou.region.Regions;

/**
 * Which levels of the catalogue a pairing is under (结对所属目录层级): those of its programme and
 * of the regions of either side, with all that these lie in.
 */
@Component
class PairingLevels implements IndicatorLevels {

	private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Regions regions;

	PairingLevels(JdbcTemplate jdbc, JsonMapper json, Regions regions) {
		this.jdbc = jdbc;
		this.json = json;
		this.regions = regions;
	}

	@Override
	public boolean isUnder(IndicatorLevel level, UUID pairing) {
		return level.isShared() || this.jdbc
			.query("select programme, members from pairing where id = ?",
					(row, number) -> (level.programme() == null
							|| level.programme().name().equals(row.getString("programme")))
							&& isWithin(level, this.json.readValue(row.getString("members"), MEMBERS)),
					pairing)
			.contains(true);
	}

	private boolean isWithin(IndicatorLevel level, List<Member> members) {
		return level.region() == null || members.stream()
			.map(Member::region)
			.anyMatch((region) -> region.equals(level.region()) || this.regions.liesBelow(region, level.region()));
	}

}
