package cn.xieshou.filing;

import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormReader;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/** The forms by which posted records came into the books (入账表单). */
@Component
public class PostedForms {

	private final FilingStore store;

	private final FormReader forms;

	private final JsonMapper json;

	PostedForms(FilingStore store, FormReader forms, JsonMapper json) {
		this.store = store;
		this.forms = forms;
		this.json = json;
	}

	/**
	 * The content of a record in the words of the filing that posted it: they keep the
	 * decimals of the source, which its columns do not.
	 */
	public <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode of(Register<E, F> register, E entry) {
		UUID filing = entry.getFilingId();
		Integer line = entry.getFilingLine();
		Optional<FilingStore.PostedForm> posted = (filing != null && line != null)
				? this.store.postedForm(entry.getRootId(), filing, line) : Optional.empty();
		return posted.map((one) -> register.upgrade(one.formVersion(), one.form()))
			.orElseGet(() -> (ObjectNode) this.json.readTree(this.forms.write(register.form(entry)).toString()));
	}

}
