package cn.xieshou.funding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * Leads from an entry to its reversal, filled in, for those who may enter there (红冲入口).
 */
@Component
class ReverseLink implements DetailPanel {

	private final JdbcTemplate jdbc;

	private final Access access;

	ReverseLink(JdbcTemplate jdbc, Access access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	@Override
	public @Nullable UUID content(Register<?, ?> register, RegisterEntry entry, Record form) {
		boolean mayEnter = form instanceof FundingEntryForm said && said.kind() != FundingKind.REVERSAL
				&& this.access.actor().may(Permission.ENTER_LEDGER)
				&& this.access.scope(Permission.ENTER_LEDGER).contains(entry.getRootId(), entry.getPairingId());
		return (mayEnter && !isReversed(entry)) ? entry.getId() : null;
	}

	private boolean isReversed(RegisterEntry entry) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select 1 from funding_entry where reverses_id = ? and root_id = ?)", Boolean.class,
				entry.getId(), entry.getRootId()));
	}

	@Override
	public String template() {
		return "funding/parts :: reverse";
	}

	@Override
	public Position position() {
		return Position.ACTION;
	}

}
