package cn.xieshou.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Sources;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Records;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Makes one organisation of two that are the same (合并): drafts a filing that voids the
 * duplicate and lets the other say what both said, on the sources of both. It is
 * submitted and reviewed like any other.
 */
@Service
@Transactional
class OrganisationMerge {

	/** What each says of itself alone. */
	private static final Set<String> OWN = Set.of("pairing", "name", "ref");

	private final DraftService drafts;

	private final Sources sources;

	private final Records records;

	private final FormReader forms;

	private final OrganisationRegister register;

	private final OrganisationTree tree;

	private final Labels labels;

	OrganisationMerge(DraftService drafts, Sources sources, Records records, FormReader forms,
			OrganisationRegister register, OrganisationTree tree, Labels labels) {
		this.drafts = drafts;
		this.sources = sources;
		this.records = records;
		this.forms = forms;
		this.register = register;
		this.tree = tree;
		this.labels = labels;
	}

	/**
	 * Drafts the merge. What names the duplicate will name the one that is kept, and what
	 * answers to the duplicate will answer to the one that is kept.
	 * @param keptVersion the version of it that the author saw
	 * @param duplicateVersion the version of the duplicate that the author saw
	 * @return the filing
	 * @throws Refusal if one of them has changed since
	 */
	UUID draft(UUID keptId, int keptVersion, UUID duplicateId, int duplicateVersion) {
		if (keptId.equals(duplicateId)) {
			throw Refusal.at("duplicate", "organisations.mergeSelf");
		}
		Organisation kept = seen(keptId, keptVersion);
		Organisation duplicate = seen(duplicateId, duplicateVersion);
		List<Draft.Cited> both = Stream.concat(cited(kept).stream(), cited(duplicate).stream()).distinct().toList();
		List<Draft.Line> lines = new ArrayList<>();
		ObjectNode successor = JsonNodeFactory.instance.objectNode().put("successor", keptId.toString());
		lines.add(new Draft.Line(LineAction.VOID, duplicateId, duplicateVersion, successor, cited(duplicate)));
		lines.add(new Draft.Line(LineAction.UPDATE, keptId, keptVersion, united(kept, duplicate), both));
		for (OrganisationTree.Body below : this.tree.around(duplicateId).body().below()) {
			Organisation answering = this.records.require(this.register, below.id());
			if (!below.id().equals(keptId) && answering.getRootId().equals(kept.getRootId())) {
				ObjectNode form = this.forms.write(answering.form()).put("parent", keptId.toString());
				lines
					.add(new Draft.Line(LineAction.UPDATE, below.id(), answering.getVersion(), form, cited(answering)));
			}
		}
		return this.drafts.create(new Draft(this.register.code(), lines,
				this.labels.text("organisations.mergeNote", duplicate.getName(), kept.getName())));
	}

	private Organisation seen(UUID id, int version) {
		Organisation organisation = this.records.require(this.register, id);
		if (organisation.getVersion() != version) {
			throw new Refusal("organisations.mergeStale", organisation.getName());
		}
		return organisation;
	}

	/** Where an organisation is written at present. */
	private List<Draft.Cited> cited(Organisation organisation) {
		if (organisation.getFilingId() == null || organisation.getFilingLine() == null) {
			return List.of();
		}
		Sources.Line line = new Sources.Line(organisation.getFilingId(), organisation.getFilingLine());
		return this.sources.of(List.of(line))
			.getOrDefault(line, List.of())
			.stream()
			.filter((source) -> !source.isGone())
			.map(Sources.Source::cited)
			.toList();
	}

	/**
	 * What both say: lists are joined, and what only the duplicate says is taken over;
	 * where they differ, the one that is kept is right until the author says otherwise.
	 */
	ObjectNode united(Organisation kept, Organisation duplicate) {
		ObjectNode form = this.forms.write(kept.form());
		dropParent(form, duplicate.getId());
		this.forms.write(duplicate.form())
			.properties()
			.stream()
			.filter((field) -> !OWN.contains(field.getKey()))
			.forEach((field) -> take(form, field.getKey(), field.getValue()));
		dropParent(form, kept.getId());
		add(form.withArray("aliases"), form.stringNode(duplicate.getName()));
		form.withArray("aliases").removeIf((alias) -> alias.asString().equals(kept.getName()));
		if (duplicate.getRef() != null) {
			add(form.withArray("formerRefs"), form.stringNode(duplicate.getRef()));
		}
		return form;
	}

	private static void take(ObjectNode form, String field, JsonNode said) {
		JsonNode present = form.path(field);
		if (present.isMissingNode()) {
			form.set(field, said);
		}
		else if (present instanceof ArrayNode list) {
			said.forEach((one) -> add(list, one));
		}
		else if (field.equals("remark") && !present.equals(said)) {
			form.put(field, present.asString() + "；" + said.asString());
		}
	}

	private static void add(ArrayNode list, JsonNode one) {
		if (list.valueStream().noneMatch(one::equals)) {
			list.add(one);
		}
	}

	private static void dropParent(ObjectNode form, UUID parent) {
		if (form.path("parent").asString("").equals(parent.toString())) {
			form.remove("parent");
		}
	}

}
