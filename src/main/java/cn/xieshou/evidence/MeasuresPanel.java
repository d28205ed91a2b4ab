package cn.xieshou.evidence;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The measures that a document sets out, one by one, on its page (措施条目). */
@Component
class MeasuresPanel implements DetailPanel {

	private final DocumentRegister register;

	MeasuresPanel(DocumentRegister register) {
		this.register = register;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record record) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		DocumentForm form = (DocumentForm) record;
		boolean empty = form.measures().isEmpty() && form.statedSections() == null && form.statedMeasures() == null
				&& form.statedItems() == null;
		return empty ? null : form;
	}

	@Override
	public String template() {
		return "evidence/versions :: measures";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("measures", "statedSections", "statedMeasures", "statedItems");
	}

}
