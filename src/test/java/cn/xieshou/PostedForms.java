package cn.xieshou;

import java.util.List;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/** Forms of records as they are in the books, of each type those of the first few. */
public final class PostedForms {

	private PostedForms() {
	}

	public static List<ObjectNode> of(Register<?, ?> register, JdbcTemplate jdbc, Demo demo) {
		List<String> fields = FormField.of(register.formType()).stream().map(FormField::name).toList();
		return jdbc.queryForList("select id from " + register.table() + " order by id desc limit 6", UUID.class)
			.stream()
			.map((id) -> {
				ObjectNode form = (ObjectNode) demo.get("official", "/" + register.code() + "/" + id).deepCopy();
				form.propertyNames()
					.stream()
					.filter((name) -> !fields.contains(name) || form.get(name).isNull())
					.toList()
					.forEach(form::remove);
				return form;
			})
			.toList();
	}

}
