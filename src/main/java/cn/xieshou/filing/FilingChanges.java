package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** What filings change (变更对照): the forms before and after, field by field. */
@Service
@Transactional(readOnly = true)
public class FilingChanges {

	private final Registers registers;

	private final Records records;

	private final PostedForms posted;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	FilingChanges(Registers registers, Records records, PostedForms posted, Labels labels, JdbcTemplate jdbc,
			JsonMapper json) {
		this.registers = registers;
		this.records = records;
		this.posted = posted;
		this.labels = labels;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What the records that the lines change said by the posted filing before this one.
	 */
	Map<UUID, ObjectNode> formsBefore(Filing filing, List<FilingLine> lines) {
		UUID[] changed = lines.stream()
			.filter((line) -> line.action() != LineAction.CREATE)
			.map(FilingLine::record)
			.toArray(UUID[]::new);
		Map<UUID, ObjectNode> forms = new HashMap<>();
		if (changed.length > 0) {
			this.jdbc.query("""
					select distinct on (l.record_id) l.record_id, l.form from filing_line l
					join filing f on f.root_id = l.root_id and f.id = l.filing_id
					where l.root_id = ? and l.record_id = any(?) and f.state = 'POSTED' and f.id <> ?
					and (?::timestamptz is null or f.posted_at < ?) order by l.record_id, f.posted_at desc
					""", (row) -> {
				forms.put(row.getObject("record_id", UUID.class),
						(ObjectNode) this.json.readTree(row.getString("form")));
			}, filing.getRootId(), changed, filing.getId(), at(filing), at(filing));
		}
		lines.stream()
			.filter((line) -> line.baseVersion() != null && !forms.containsKey(line.record()))
			.forEach((line) -> version(this.registers.require(filing.getType()), line.record(),
					Objects.requireNonNull(line.baseVersion()))
				.ifPresent((form) -> forms.put(line.record(), form)));
		return forms;
	}

	/** What a record said that no filing had brought into the books. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> Optional<ObjectNode> version(
			Register<E, F> register, UUID record, int version) {
		return this.records.version(register, record, version).map((entry) -> this.posted.of(register, entry));
	}

	/**
	 * What a record said at a version that no filing had brought into the books.
	 * @return empty if there is no such version
	 */
	public Optional<ObjectNode> unfiled(String type, UUID record, int version) {
		return version(this.registers.require(type), record, version);
	}

	private static java.time.@Nullable OffsetDateTime at(Filing filing) {
		return (filing.getPostedAt() != null) ? filing.getPostedAt().atOffset(java.time.ZoneOffset.UTC) : null;
	}

	/** The fields in which two forms of a type differ, in the order of the form. */
	public List<FilingView.FieldChange> between(String type, ObjectNode before, ObjectNode after) {
		Set<String> fields = new LinkedHashSet<>();
		FormField.of(this.registers.require(type).formType()).forEach((field) -> fields.add(field.name()));
		before.propertyNames().forEach(fields::add);
		List<FilingView.FieldChange> changes = new ArrayList<>();
		for (String field : fields) {
			JsonNode old = before.get(field);
			JsonNode fresh = after.get(field);
			if (!Objects.equals(old, fresh)) {
				changes.add(new FilingView.FieldChange(field, this.labels.field(type, field), old, fresh));
			}
		}
		return changes;
	}

}
