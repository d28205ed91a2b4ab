package cn.xieshou.imports;

import java.util.List;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/** What the actor may import, and where (导入权限). */
@Component
class ImportRights {

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final Records records;

	ImportRights(Access access, PairingTree tree, Registers registers, Records records) {
		this.access = access;
		this.tree = tree;
		this.registers = registers;
		this.records = records;
	}

	Actor actor() {
		return this.access.actor();
	}

	/** A type of which the actor may enter new records. */
	Register<?, ?> requireEnterable(String type) {
		Register<?, ?> register = this.registers.require(type);
		if (!this.records.mayEnter(register)) {
			throw new AccessDeniedException(
					"Records of " + type + " are not entered by " + this.access.actor().username());
		}
		return register;
	}

	/** The context with its pairing by name, where the actor may enter records. */
	ImportContext placed(Register<?, ?> register, ImportContext context) {
		String named = context.pairing();
		if (named == null) {
			List<UUID> own = List.copyOf(this.access.scope(register.entering()).pairings());
			named = (register.isOfPairings() && own.size() == 1
					&& this.access.scope(register.entering()).roots().isEmpty()) ? own.get(0).toString() : null;
		}
		if (named == null) {
			return context;
		}
		PairingTree.Node node = this.tree.find(named).orElse(null);
		this.access.requirePlace(register.entering(), node);
		if (node == null) {
			throw Refusal.at("context", "imports.unknownPairing", named);
		}
		return new ImportContext(node.name(), context.period(), context.unit(), context.sheet(), context.year(),
				context.asOf(), context.fields());
	}

}
