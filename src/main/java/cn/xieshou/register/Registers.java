package cn.xieshou.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.values.Ids;
import cn.xieshou.web.NotFound;

/** All registers by their codes. */
@Service
public class Registers {

	private final Map<String, Register<?, ?>> byCode = new LinkedHashMap<>();

	private final JdbcClient jdbc;

	Registers(Collection<Register<?, ?>> registers, JdbcClient jdbc) {
		registers.forEach((register) -> this.byCode.put(register.code(), register));
		this.jdbc = jdbc;
	}

	public Collection<Register<?, ?>> all() {
		return this.byCode.values();
	}

	public Optional<Register<?, ?>> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * The register with that code.
	 * @throws NotFound if there is none
	 */
	public Register<?, ?> require(String code) {
		return find(code).orElseThrow(() -> new NotFound(code));
	}

	/** The name of a region, its code or whatever it is called by if there is none. */
	public String regionName(String called) {
		return this.jdbc.sql("select name from region where code = ?")
			.param(called)
			.query(String.class)
			.optional()
			.orElse(called);
	}

	public static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(Ids.parse(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
