package cn.xieshou.pairing;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.register.HelpedRegions;
import cn.xieshou.values.RegionCode;

/** The helped region of a pairing as the books have it (受援地). */
@Component
class PairingHelpedRegions implements HelpedRegions {

	private final JdbcClient jdbc;

	PairingHelpedRegions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<RegionCode> of(UUID pairing) {
		return this.jdbc.sql("select assisted_region from pairing where id = ?")
			.param(pairing)
			.query(String.class)
			.optional()
			.map(RegionCode::of);
	}

}
