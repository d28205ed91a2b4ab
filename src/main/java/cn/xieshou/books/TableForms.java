package cn.xieshou.books;

import java.util.Locale;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Registers;

/**
 * Makes forms of the lines of a file that has a column per field (按列装载), called as the
 * field is, {@code partOf}, or as a column of a table is, {@code part_of}.
 */
@Component
class TableForms {

	private final Registers registers;

	private final JsonMapper json;

	TableForms(Registers registers, JsonMapper json) {
		this.registers = registers;
		this.json = json;
	}

	/** What a line says of a record of a type; groups are JSON, blanks stay out. */
	ObjectNode of(String type, NamedCsvRecord line) {
		ObjectNode form = this.json.createObjectNode();
		for (FormField field : FormField.of(this.registers.require(type).formType())) {
			String cell = line.findField(field.name())
				.or(() -> line.findField(field.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)))
				.orElse("");
			if (!cell.isEmpty()) {
				if (field.kind() == FormField.Kind.GROUPS) {
					form.set(field.name(), this.json.readTree(cell));
				}
				else {
					form.put(field.name(), cell);
				}
			}
		}
		return form;
	}

}
