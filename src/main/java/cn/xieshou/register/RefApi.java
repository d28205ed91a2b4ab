package cn.xieshou.register;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.web.NotFound;

/** From an outside reference to the record (外部编号查询). */
@RestController
class RefApi {

	private final JdbcClient jdbc;

	private final Registers registers;

	private final Access access;

	private final RecordVisibility visibility;

	RefApi(JdbcClient jdbc, Registers registers, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.access = access;
		this.visibility = visibility;
	}

	@GetMapping("/api/v1/refs")
	Found find(@RequestParam String ref) {
		Scope scope = this.access.scope(Permission.READ);
		return this.jdbc
			.sql("select type, record_id, root_id, pairing_id from record_ref where ref = ? order by record_id")
			.param(ref)
			.query(Known.class)
			.list()
			.stream()
			.filter((known) -> scope.contains(known.rootId(), known.pairingId()))
			.filter((known) -> this.visibility.shows(known.type(), known.recordId()))
			.findFirst()
			.map((known) -> new Found(known.type(), known.recordId(),
					this.registers.require(known.type()).address(known.recordId())))
			.orElseThrow(() -> new NotFound(ref));
	}

	/**
	 * The record that answers to a reference.
	 *
	 * @param type its type
	 * @param id its id
	 * @param url its page
	 */
	record Found(String type, UUID id, String url) {

	}

	private record Known(String type, UUID recordId, UUID rootId, @org.jspecify.annotations.Nullable UUID pairingId) {

	}

}
