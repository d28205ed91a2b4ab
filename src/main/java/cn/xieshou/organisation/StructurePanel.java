package cn.xieshou.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The structure that an organisation is in, on its page (组织架构). */
@Component
class StructurePanel implements DetailPanel {

	private final OrganisationRegister register;

	private final OrganisationTree tree;

	StructurePanel(OrganisationRegister register, OrganisationTree tree) {
		this.register = register;
		this.tree = tree;
	}

	/**
	 * A structure.
	 *
	 * @param top the highest body, the others below it
	 * @param present the one whose page it is
	 */
	record Content(OrganisationTree.Body top, UUID present) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		OrganisationTree.Structure structure = this.tree.around(entry.getId());
		OrganisationTree.Body top = structure.body();
		if (structure.above().isEmpty() && top.below().isEmpty()) {
			return null;
		}
		for (int at = structure.above().size() - 1; at >= 0; at--) {
			OrganisationTree.Body above = structure.above().get(at);
			top = new OrganisationTree.Body(above.id(), above.name(), above.kind(), above.tier(), above.state(),
					above.parent(), List.of(top));
		}
		return new Content(top, entry.getId());
	}

	@Override
	public String template() {
		return "organisation/parts :: structure";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("parent", "tier");
	}

}
