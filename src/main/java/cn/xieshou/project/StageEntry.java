package cn.xieshou.project;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Sources;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Records;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Refusal;

/**
 * Notes a step of a project without its whole form (登记进展): drafts the change of the
 * record, on the sources that it has. It is submitted and reviewed like any other.
 */
@Service
@Transactional
class StageEntry {

	private final DraftService drafts;

	private final Sources sources;

	private final Records records;

	private final FormReader forms;

	private final ProjectRegister register;

	private final Access access;

	private final Periods periods;

	private final Labels labels;

	StageEntry(DraftService drafts, Sources sources, Records records, FormReader forms, ProjectRegister register,
			Access access, Periods periods, Labels labels) {
		this.drafts = drafts;
		this.sources = sources;
		this.records = records;
		this.forms = forms;
		this.register = register;
		this.access = access;
		this.periods = periods;
		this.labels = labels;
	}

	/**
	 * A project of which the reader may file.
	 * @throws cn.xieshou.web.NotFound if it is not within the reader's scope
	 */
	Project require(UUID id) {
		Project project = this.records.require(this.register, id);
		this.access.require(Permission.ENTER, project.getRootId(), project.getPairingId());
		return project;
	}

	/**
	 * Drafts the change.
	 * @return the filing
	 * @throws Refusal if the project has changed since, or nothing is said
	 */
	UUID draft(UUID id, StageForm said) {
		Project project = require(id);
		if (said.baseVersion() == null || project.getVersion() != said.baseVersion()) {
			throw new Refusal("projects.step.stale", project.getName());
		}
		ObjectNode before = this.forms.write(project.form());
		ObjectNode form = before.deepCopy();
		if (said.stage() != null) {
			reach(form.withArray("stages"), said);
		}
		else if (!said.on().isEmpty()) {
			throw Refusal.at("stage", "projects.step.stageMissing");
		}
		say(form, "nextStep", said.nextStep().isEmpty() ? null : said.nextStep());
		say(form, "nextOn", (said.nextOn() != null) ? said.nextOn().toString() : null);
		if (form.equals(before)) {
			throw Refusal.at("stage", "projects.step.nothing");
		}
		String note = (said.stage() != null)
				? this.labels.text("projects.step.noteStage", project.getName(), this.labels.of(said.stage()))
				: this.labels.text("projects.step.noteNext", project.getName());
		return this.drafts.create(new Draft(this.register.code(),
				List.of(new Draft.Line(LineAction.UPDATE, id, project.getVersion(), form, cited(project))), note));
	}

	/** A stage is reached once: what was said of it before is said anew. */
	private void reach(ArrayNode stages, StageForm said) {
		String stage = String.valueOf(said.stage());
		stages.removeIf((one) -> one.path("stage").asString("").equals(stage));
		ObjectNode reached = stages.addObject().put("stage", stage);
		if (!said.on().isEmpty()) {
			reached.put("on", span(said.on()));
		}
		if (!said.note().isEmpty()) {
			reached.put("note", said.note());
		}
	}

	private String span(String text) {
		try {
			return this.periods.span(text).toString();
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.at("on", "projects.step.badTime", text);
		}
	}

	private static void say(ObjectNode form, String field, @Nullable String value) {
		JsonNode present = form.path(field);
		if (value == null) {
			form.remove(field);
		}
		else if (!value.equals(present.asString(""))) {
			form.put(field, value);
		}
	}

	/** Where the project is written at present. */
	private List<Draft.Cited> cited(Project project) {
		if (project.getFilingId() == null || project.getFilingLine() == null) {
			return List.of();
		}
		Sources.Line line = new Sources.Line(project.getFilingId(), project.getFilingLine());
		return this.sources.of(List.of(line))
			.getOrDefault(line, List.of())
			.stream()
			.filter((source) -> !source.isGone())
			.map(Sources.Source::cited)
			.toList();
	}

}
