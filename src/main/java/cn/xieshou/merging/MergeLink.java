package cn.xieshou.merging;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** Leads from a record to merging it, for those who may enter there (合并入口). */
@Component
class MergeLink implements DetailPanel {

	private final Access access;

	MergeLink(Access access) {
		this.access = access;
	}

	@Override
	public @Nullable String content(Register<?, ?> register, RegisterEntry entry, Record form) {
		boolean mayEnter = Mergeable.is(register) && this.access.actor().may(register.entering())
				&& this.access.scope(register.entering()).contains(entry.getRootId(), entry.getPairingId());
		return mayEnter ? register.address(entry.getId()) + "/merge" : null;
	}

	@Override
	public String template() {
		return "merging/parts :: merge";
	}

	@Override
	public Position position() {
		return Position.ACTION;
	}

}
