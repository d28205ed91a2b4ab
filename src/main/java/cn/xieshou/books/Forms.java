package cn.xieshou.books;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form being filled in from a line of the books; what a line leaves blank stays out.
 */
final class Forms {

	private final ObjectNode form;

	Forms(JsonMapper json) {
		this.form = json.createObjectNode();
	}

	Forms put(String field, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			this.form.put(field, value.toString());
		}
		return this;
	}

	ObjectNode get() {
		return this.form;
	}

}
