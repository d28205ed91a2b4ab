package cn.xieshou.project;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * Leads from a project to noting its next step, for those who may enter there (登记进展入口).
 */
@Component
class StageLink implements DetailPanel {

	private final ProjectRegister register;

	private final Access access;

	StageLink(ProjectRegister register, Access access) {
		this.register = register;
		this.access = access;
	}

	@Override
	public @Nullable UUID content(Register<?, ?> register, RegisterEntry entry, Record form) {
		boolean mayEnter = register.code().equals(this.register.code()) && this.access.actor().may(Permission.ENTER)
				&& this.access.scope(Permission.ENTER).contains(entry.getRootId(), entry.getPairingId());
		return mayEnter ? entry.getId() : null;
	}

	@Override
	public String template() {
		return "project/parts :: step";
	}

	@Override
	public Position position() {
		return Position.ACTION;
	}

}
