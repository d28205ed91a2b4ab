package cn.xieshou.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.values.RegionCode;

/** Which region codes there are, also those no longer in force (区划代码). */
@Component
public class RegionCodes {

	private final JdbcClient jdbc;

	RegionCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean exists(RegionCode code) {
		return this.jdbc.sql("select exists (select 1 from region where code = ?)")
			.param(code.code())
			.query(Boolean.class)
			.single();
	}

}
