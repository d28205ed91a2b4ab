package cn.xieshou.checkup;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.findings.RecordFindings;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** How a record stands in its check-up, on its page (体检). */
@Component
class CheckupPanel implements DetailPanel {

	private final Checkups checkups;

	private final RecordFindings findings;

	private final CheckupViewAssembler assembler;

	private final Access access;

	CheckupPanel(Checkups checkups, RecordFindings findings, CheckupViewAssembler assembler, Access access) {
		this.checkups = checkups;
		this.findings = findings;
		this.assembler = assembler;
		this.access = access;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!Checkpoints.TYPES.contains(register.code()) || !this.access.actor().may(Permission.READ)) {
			return null;
		}
		CheckedRecord result = this.checkups.check(register.code(), form,
				this.findings.ofPage(register.code(), entry.getId()));
		return this.assembler.face(register,
				new Checkups.Checked(entry.getId(), entry.getName(), entry.getPairingId(), result));
	}

	@Override
	public String template() {
		return "checkup/parts :: panel";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

}
