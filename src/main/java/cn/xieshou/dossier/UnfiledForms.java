package cn.xieshou.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.FilingChanges;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/** What records say that no filing brought into the books (非填报记录), as the regions. */
@Component
class UnfiledForms {

	private final Records records;

	private final FormReader forms;

	private final FilingChanges changes;

	private final JsonMapper json;

	UnfiledForms(Records records, FormReader forms, FilingChanges changes, JsonMapper json) {
		this.records = records;
		this.forms = forms;
		this.changes = changes;
		this.json = json;
	}

	/** Of many at once; their entities are let go again, however many there are. */
	<E extends RegisterEntry, F extends Record & RegisterForm> Map<UUID, JsonNode> of(Register<E, F> register,
			List<UUID> ids) {
		Map<UUID, JsonNode> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.records.find(register, ids)
				.forEach((id, entry) -> found.put(id, this.forms.write(register.form(entry))));
			this.records.letGo();
		}
		return found;
	}

	/** Of one, at a version that a filing changed later. */
	JsonNode before(String type, UUID record, int version) {
		return this.changes.unfiled(type, record, version).orElseGet(this.json::createObjectNode);
	}

}
