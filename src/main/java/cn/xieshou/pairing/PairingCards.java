package cn.xieshou.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Programme;
import cn.xieshou.access.Scope;
import cn.xieshou.values.RegionCode;

/** Pairings as pages show them, within the reader's scope. */
@Service
@Transactional(readOnly = true)
public class PairingCards {

	private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Access access;

	PairingCards(JdbcTemplate jdbc, JsonMapper json, Access access) {
		this.jdbc = jdbc;
		this.json = json;
		this.access = access;
	}

	/** The cards of some pairings, in the order of their codes. */
	public List<PairingCard> of(Collection<UUID> ids) {
		Scope scope = this.access.scope(Permission.READ);
		return this.jdbc
			.query("select * from pairing where id = any(?) order by code", this::card,
					(Object) ids.toArray(UUID[]::new))
			.stream()
			.filter((card) -> scope.contains(card.root(), card.id()))
			.toList();
	}

	/** The cards of all pairings, for who maintains them; none for anybody else. */
	public List<PairingCard> maintained() {
		return this.access.actor().may(Permission.ENTER) && this.access.scope(Permission.ENTER, true).everything()
				? this.jdbc.query("select * from pairing order by code", this::card) : List.of();
	}

	private PairingCard card(ResultSet row, int number) throws SQLException {
		List<Member> members = this.json.readValue(row.getString("members"), MEMBERS);
		return new PairingCard(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class),
				row.getObject("parent_id", UUID.class), row.getString("code"), row.getString("name"),
				Programme.valueOf(row.getString("programme")), regions(members, Side.ASSISTING),
				regions(members, Side.ASSISTED), row.getString("since"), row.getString("plan_period"),
				row.getBoolean("inferred"), row.getString("remark"));
	}

	private static List<RegionCode> regions(List<Member> members, Side side) {
		return members.stream()
			.filter((member) -> member.side() == side && member.until() == null)
			.map(Member::region)
			.toList();
	}

}
