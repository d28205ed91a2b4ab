package cn.xieshou.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What the upload control of pages needs to know (上传控件). */
@Component
public class EvidenceViewAssembler {

	private final EvidenceStore store;

	private final JsonMapper json;

	EvidenceViewAssembler(EvidenceStore store, JsonMapper json) {
		this.store = store;
		this.json = json;
	}

	/** The ends of names that a file chooser offers. */
	public String offered() {
		return EvidenceType.offered();
	}

	/** The largest file that is taken, in MB. */
	public long limit() {
		return this.store.limit().toMegabytes();
	}

	/** What goes with the files: the form's list they are for, and the pairing. */
	public String values(String into, @Nullable String pairing) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("into", into);
		if (pairing != null) {
			values.put("pairing", pairing);
		}
		return this.json.writeValueAsString(values);
	}

}
