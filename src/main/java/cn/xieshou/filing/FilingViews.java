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

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.values.Labels;

/** Single filings as their readers see them (填报详情), with what each line changes. */
@Service
@Transactional(readOnly = true)
public class FilingViews {

	private final FilingStore store;

	private final Precedence precedence;

	private final FilingPlaces places;

	private final FilingVisibility visibility;

	private final Sources sources;

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final Records records;

	private final PostedForms posted;

	private final RuleTexts rules;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	FilingViews(FilingStore store, Precedence precedence, FilingPlaces places, FilingVisibility visibility,
			Sources sources, Access access, PairingTree tree, Registers registers, Records records, PostedForms posted,
			RuleTexts rules, Labels labels, JdbcTemplate jdbc, JsonMapper json) {
		this.store = store;
		this.precedence = precedence;
		this.places = places;
		this.visibility = visibility;
		this.sources = sources;
		this.access = access;
		this.tree = tree;
		this.registers = registers;
		this.records = records;
		this.posted = posted;
		this.rules = rules;
		this.labels = labels;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One filing with what each line changes. */
	public FilingView view(UUID id) {
		Filing filing = this.visibility.require(id);
		List<FilingLine> lines = this.store.lines(filing);
		Map<UUID, ObjectNode> before = formsBefore(filing, lines);
		Map<Integer, List<Citation>> citations = new HashMap<>();
		lines.forEach((line) -> citations.put(line.number(), line.evidence()));
		Map<Integer, List<Sources.Source>> sources = this.sources.cited(citations);
		return new FilingView(filing.getId(), filing.getVersion(), filing.getType(), filing.getState(),
				code(filing.getPairingId()), filing.getAuthorName(), filing.getAuthorId(), filing.getNote(),
				filing.getStep(), this.places.steps(filing), filing.getCreatedAt(), filing.getSubmittedAt(),
				filing.getPostedAt(), lines.stream().map((line) -> line(filing, line, before, sources)).toList(),
				this.store.events(filing), this.rules.warnings(filing.getWarnings()));
	}

	/** Whether the reader may agree to a filing or send it back. */
	boolean mayDecide(UUID id) {
		Filing filing = this.visibility.require(id);
		return waitsForOthers(filing) && this.places.holdsStep(filing);
	}

	/** Whether the reader may agree to a filing for the other side, which has not yet. */
	boolean mayConfirm(UUID id) {
		Filing filing = this.visibility.require(id);
		return waitsForOthers(filing) && this.access.actor().may(Permission.CONFIRM)
				&& this.places.lieWithin(this.access.scope(Permission.CONFIRM), filing)
				&& !this.precedence.isConfirmed(filing);
	}

	private boolean waitsForOthers(Filing filing) {
		return filing.getState() == FilingState.SUBMITTED && !filing.getAuthorId().equals(this.access.actor().id());
	}

	private FilingView.Line line(Filing filing, FilingLine line, Map<UUID, ObjectNode> before,
			Map<Integer, List<Sources.Source>> sources) {
		return new FilingView.Line(line.number(), line.action(), line.record(), line.baseVersion(), line.form(),
				line.evidence(), sources.getOrDefault(line.number(), List.of()), changes(filing.getType(),
						before.getOrDefault(line.record(), this.json.createObjectNode()), line.form()));
	}

	/**
	 * What the records that the lines change said by the posted filing before this one.
	 */
	private Map<UUID, ObjectNode> formsBefore(Filing filing, List<FilingLine> lines) {
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
			.forEach((line) -> unfiled(this.registers.require(filing.getType()), line)
				.ifPresent((form) -> forms.put(line.record(), form)));
		return forms;
	}

	/** What a record said that no filing had brought into the books. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> Optional<ObjectNode> unfiled(
			Register<E, F> register, FilingLine line) {
		return this.records.version(register, line.record(), Objects.requireNonNull(line.baseVersion()))
			.map((entry) -> this.posted.of(register, entry));
	}

	private static java.time.@Nullable OffsetDateTime at(Filing filing) {
		return (filing.getPostedAt() != null) ? filing.getPostedAt().atOffset(java.time.ZoneOffset.UTC) : null;
	}

	/** The fields in which two forms of a type differ, in the order of the form. */
	public List<FilingView.FieldChange> changes(String type, ObjectNode before, ObjectNode after) {
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

	private @Nullable String code(@Nullable UUID pairing) {
		return (pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::code).orElse(null) : null;
	}

}
