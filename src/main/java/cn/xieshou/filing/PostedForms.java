package cn.xieshou.filing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FormReader;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/** The forms by which posted records came into the books (入账表单). */
@Component
public class PostedForms {

	private static final String POSTED = """
			select w.id, l.form, f.form_version from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[]) w (id, root, filing, line)
			join filing_line l on l.root_id = w.root and l.filing_id = w.filing and l.number = w.line
			join filing f on f.root_id = l.root_id and f.id = l.filing_id
			""";

	private final FilingStore store;

	private final FormReader forms;

	private final JsonMapper json;

	private final JdbcTemplate jdbc;

	PostedForms(FilingStore store, FormReader forms, JsonMapper json, JdbcTemplate jdbc) {
		this.store = store;
		this.forms = forms;
		this.json = json;
		this.jdbc = jdbc;
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
			.orElseGet(() -> written(register, entry));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode written(Register<E, F> register,
			E entry) {
		return (ObjectNode) this.json.readTree(this.forms.write(register.form(entry)).toString());
	}

	/** The same of several records, by their ids and by one statement. */
	public <E extends RegisterEntry, F extends Record & RegisterForm> Map<UUID, ObjectNode> of(Register<E, F> register,
			Collection<E> entries) {
		Map<UUID, ObjectNode> forms = new HashMap<>();
		List<E> filed = entries.stream()
			.filter((entry) -> entry.getFilingId() != null && entry.getFilingLine() != null)
			.toList();
		this.jdbc.query(POSTED, (row) -> {
			ObjectNode form = (ObjectNode) this.json.readTree(row.getString("form"));
			forms.put(row.getObject("id", UUID.class), register.upgrade(row.getInt("form_version"), form));
		}, filed.stream().map(RegisterEntry::getId).toArray(UUID[]::new),
				filed.stream().map(RegisterEntry::getRootId).toArray(UUID[]::new),
				filed.stream().map(RegisterEntry::getFilingId).toArray(UUID[]::new),
				filed.stream().map(RegisterEntry::getFilingLine).toArray(Integer[]::new));
		entries.forEach((entry) -> forms.computeIfAbsent(entry.getId(), (id) -> written(register, entry)));
		return forms;
	}

}
