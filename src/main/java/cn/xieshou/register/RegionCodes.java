package cn.xieshou.register;

import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which region codes there are, also those no longer in force (区划代码). */
@Component
public class RegionCodes {

	private final JdbcClient jdbc;

	RegionCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of some codes that there are. */
	public Set<String> existing(Collection<String> codes) {
		return codes.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc.sql("select distinct code from region where code = any(?)")
					.param(codes.toArray(String[]::new))
					.query(String.class)
					.list());
	}

}
