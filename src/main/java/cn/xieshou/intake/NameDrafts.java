package cn.xieshou.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Makes drafts of records that a text names and the books do not have (名称成稿), with what
 * the text states of them and the sentence as evidence. The rest is filled in by hand.
 */
@Component
class NameDrafts {

	private final DraftService drafts;

	private final IntakeSources sources;

	private final JsonMapper json;

	private final Labels labels;

	NameDrafts(DraftService drafts, IntakeSources sources, JsonMapper json, Labels labels) {
		this.drafts = drafts;
		this.sources = sources;
		this.json = json;
		this.labels = labels;
	}

	/**
	 * Makes the draft.
	 * @throws cn.xieshou.form.FormRejected if a field cannot be read
	 */
	UUID create(StoredText text, Reading reading, IntakeContext context, Reading.Named named) {
		if (context.pairing() == null) {
			throw Refusal.at("pairing", "intake.noPairing");
		}
		UUID kept = this.sources.keepText(text, reading, context);
		Entity entity = named.entity();
		ObjectNode form = this.json.createObjectNode();
		form.put("pairing", Objects.requireNonNull(context.pairing()).code());
		form.put(entity.type().equals("documents") ? "title" : "name", entity.name());
		named.fields().forEach(form::put);
		List<Draft.Cited> cited = this.sources.cited(text, reading, context, kept, entity.from(), entity.to());
		return this.drafts
			.create(new Draft(entity.type(), List.of(new Draft.Line(LineAction.CREATE, null, null, form, cited)),
					this.labels.text("intake.note", text.title())));
	}

}
