package cn.xieshou.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Sources;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Makes one record of two that are the same (合并): drafts a filing that voids the
 * duplicate and lets the other say what both said, on the sources of both. It is
 * submitted and reviewed like any other.
 */
@Service
@Transactional
class MergeDrafts {

	/** So many lines of a filing are left for what is under the duplicate. */
	private static final int MOST_BELOW = 900;

	private final DraftService drafts;

	private final Sources sources;

	private final Records records;

	private final FormReader forms;

	private final JdbcTemplate jdbc;

	private final Labels labels;

	MergeDrafts(DraftService drafts, Sources sources, Records records, FormReader forms, JdbcTemplate jdbc,
			Labels labels) {
		this.drafts = drafts;
		this.sources = sources;
		this.records = records;
		this.forms = forms;
		this.jdbc = jdbc;
		this.labels = labels;
	}

	/**
	 * A record as its author saw it.
	 *
	 * @param id the record
	 * @param version its version then
	 */
	record Seen(UUID id, int version) {

	}

	/**
	 * Drafts the merge. What names the duplicate will name the one that is kept, and what
	 * is under the duplicate will be under the one that is kept.
	 * @return the filing
	 * @throws Refusal if one of them has changed since, or too much is under the
	 * duplicate
	 */
	<E extends RegisterEntry, F extends Record & RegisterForm> UUID draft(Register<E, F> register, Seen kept,
			Seen duplicate) {
		if (kept.id().equals(duplicate.id())) {
			throw Refusal.at("duplicate", "merging.self");
		}
		E stays = seen(register, kept);
		E goes = seen(register, duplicate);
		if (!stays.getRootId().equals(goes.getRootId())) {
			throw Refusal.at("duplicate", "merging.otherProgramme", goes.getName());
		}
		List<Draft.Cited> both = Stream.concat(cited(stays).stream(), cited(goes).stream()).distinct().toList();
		List<Draft.Line> lines = new ArrayList<>();
		ObjectNode successor = JsonNodeFactory.instance.objectNode().put("successor", kept.id().toString());
		lines.add(new Draft.Line(LineAction.VOID, goes.getId(), goes.getVersion(), successor, cited(goes)));
		lines.add(new Draft.Line(LineAction.UPDATE, stays.getId(), stays.getVersion(), united(register, stays, goes),
				both));
		lines.addAll(below(register, stays, goes));
		return this.drafts.create(
				new Draft(register.code(), lines, this.labels.text("merging.note", goes.getName(), stays.getName())));
	}

	private <E extends RegisterEntry> E seen(Register<E, ?> register, Seen seen) {
		E record = this.records.require(register, seen.id());
		if (record.getVersion() != seen.version()) {
			throw new Refusal("merging.stale", record.getName());
		}
		return record;
	}

	/** What is under the duplicate, now under the one that is kept. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> List<Draft.Line> below(Register<E, F> register,
			E stays, E goes) {
		String parent = register.parentColumn();
		if (parent == null) {
			return List.of();
		}
		List<UUID> below = this.jdbc.queryForList(
				"select t.id from %s t where t.%s = ? and t.root_id = ? and t.id <> ? order by t.name, t.id limit %d"
					.formatted(register.table(), parent, MOST_BELOW + 1),
				UUID.class, goes.getId(), goes.getRootId(), stays.getId());
		if (below.size() > MOST_BELOW) {
			throw Refusal.at("duplicate", "merging.manyBelow", goes.getName(), MOST_BELOW);
		}
		return this.records.find(register, below).values().stream().map((one) -> {
			ObjectNode form = UnitedForm.renamed(this.forms.write(register.form(one)), goes.getId(), stays.getId());
			return new Draft.Line(LineAction.UPDATE, one.getId(), one.getVersion(), form, cited(one));
		}).toList();
	}

	/** Where a record is written at present. */
	private List<Draft.Cited> cited(RegisterEntry record) {
		if (record.getFilingId() == null || record.getFilingLine() == null) {
			return List.of();
		}
		Sources.Line line = new Sources.Line(record.getFilingId(), record.getFilingLine());
		return this.sources.of(List.of(line))
			.getOrDefault(line, List.of())
			.stream()
			.filter((source) -> !source.isGone())
			.map(Sources.Source::cited)
			.toList();
	}

	/** What both say. */
	<E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode united(Register<E, F> register, E kept,
			E duplicate) {
		return UnitedForm.of(new UnitedForm.Said(kept.getId(), kept.getName(), this.forms.write(register.form(kept))),
				new UnitedForm.Said(duplicate.getId(), duplicate.getName(),
						this.forms.write(register.form(duplicate))));
	}

}
