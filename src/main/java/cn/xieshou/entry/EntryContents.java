package cn.xieshou.entry;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.CitedViews;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PostedForms;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;

/**
 * The content of a form in one JSON object (表单内容): the fields under their names on the
 * page, with what is cited and the word to the reviewers, so that two versions can be
 * compared field by field.
 */
@Component
class EntryContents {

	static final String EVIDENCE = "evidence";

	static final String NOTE = "note";

	private static final TypeReference<List<Draft.Cited>> CITED = new TypeReference<>() {
	};

	private final PostedForms posted;

	private final Records records;

	private final FormReader forms;

	private final Rules rules;

	private final PairingTree tree;

	private final Registers registers;

	private final JsonMapper json;

	EntryContents(PostedForms posted, Records records, FormReader forms, Rules rules, PairingTree tree,
			Registers registers, JsonMapper json) {
		this.posted = posted;
		this.records = records;
		this.forms = forms;
		this.rules = rules;
		this.tree = tree;
		this.registers = registers;
		this.json = json;
	}

	/**
	 * A form as somebody typed it, in the values that drafts keep.
	 * @throws cn.xieshou.register.FormRejected if a value cannot be read
	 * @throws cn.xieshou.access.PlaceDenied if its author may not file at its place
	 */
	Entry readable(Entry entry) {
		this.forms.requirePlace(entry.register(), entry.form());
		return entry.saying(written(entry.register(), entry), entry.evidence(), entry.note());
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode written(Register<E, F> register,
			Entry entry) {
		return parsed(this.forms
			.write(this.forms.draft(register, entry.form(), FormReader.Channel.JSON, named(present(register, entry)))));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> @Nullable F present(Register<E, F> register,
			Entry entry) {
		return (entry.record() != null) ? register.form(this.records.require(register, entry.record())) : null;
	}

	/** What a form may name because the record that it changes names it already. */
	private static Set<UUID> named(@Nullable Record present) {
		return (present != null) ? NamedRecords.ids(present) : Set.of();
	}

	/** What cannot be read yet of a form that is still being typed. */
	List<FormProblem> unread(Entry entry) {
		try {
			written(entry.register(), entry);
			return List.of();
		}
		catch (FormRejected ex) {
			return ex.problems();
		}
	}

	/** What is wrong with the fields of a form that is to be handed in. */
	List<FormProblem> lacks(Entry entry) {
		return lacks(entry.register(), entry);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<FormProblem> lacks(Register<E, F> register,
			Entry entry) {
		try {
			F before = present(register, entry);
			F form = this.forms.read(register, entry.form(), FormReader.Channel.JSON, named(before));
			UUID record = (entry.record() != null) ? entry.record() : Ids.next();
			Place place = register.place(record, form, this.tree);
			return this.rules.fatal(register, new RuleBatch<F>().says(1, place, form, before));
		}
		catch (FormRejected ex) {
			return ex.problems();
		}
	}

	/** The content of a record in the words of the filing that posted it. */
	<E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode posted(Register<E, F> register, E entry) {
		return this.posted.of(register, entry);
	}

	/** What a new record is begun with. */
	ObjectNode begun(Record form) {
		return parsed(this.forms.write(form));
	}

	/**
	 * The same JSON as it comes out of the books, where numbers have one kind of node.
	 */
	ObjectNode parsed(ObjectNode form) {
		return (ObjectNode) this.json.readTree(form.toString());
	}

	/** The form of a draft, as it is kept. */
	Entry kept(FilingView view) {
		FilingView.Line line = view.lines().get(0);
		return new Entry(this.registers.require(view.type()), view.id(), view.version(), line.action(),
				(line.action() == LineAction.CREATE) ? null : line.recordId(), line.baseVersion(),
				(ObjectNode) line.form(), CitedViews.cited(line.evidence()), view.note());
	}

	/** What a form says. */
	ObjectNode of(Entry entry) {
		ObjectNode content = ofForm(entry.form());
		if (!entry.evidence().isEmpty()) {
			content.set(EVIDENCE, this.json.readTree(this.json.writeValueAsString(entry.evidence())));
		}
		if (entry.note() != null) {
			content.put(NOTE, entry.note());
		}
		return content;
	}

	/** The fields alone. */
	ObjectNode ofForm(ObjectNode form) {
		ObjectNode content = this.json.createObjectNode();
		form.properties().forEach((field) -> content.set(EntryReader.PREFIX + field.getKey(), field.getValue()));
		return content;
	}

	/** The form that says that. */
	Entry entry(Entry of, ObjectNode content) {
		return of.saying(form(content), evidence(content), content.has(NOTE) ? content.get(NOTE).asString("") : null);
	}

	/** What a content cites. */
	List<Draft.Cited> evidence(ObjectNode content) {
		return (content.get(EVIDENCE) instanceof ArrayNode evidence) ? this.json.readValue(evidence.toString(), CITED)
				: List.of();
	}

	/** The fields of a content, as a form. */
	ObjectNode form(ObjectNode content) {
		ObjectNode form = this.json.createObjectNode();
		content.properties()
			.stream()
			.filter((field) -> field.getKey().startsWith(EntryReader.PREFIX))
			.forEach((field) -> form.set(field.getKey().substring(EntryReader.PREFIX.length()), field.getValue()));
		return form;
	}

	/** A content that a page carried along, {@code null} if it carried none. */
	@Nullable ObjectNode carried(@Nullable String text) {
		try {
			return (text != null && this.json.readTree(text) instanceof ObjectNode content) ? content : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
