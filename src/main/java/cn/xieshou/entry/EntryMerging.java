package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.CitedViews;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.filing.LineAction;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.web.BadRequest;

/**
 * Finds out whether what a form started from has moved on meanwhile (合并修改): the draft,
 * saved in another tab, or the record, changed by another posting.
 */
@Component
class EntryMerging {

	private final FilingViews views;

	private final EntryContents contents;

	private final Records records;

	EntryMerging(FilingViews views, EntryContents contents, Records records) {
		this.views = views;
		this.contents = contents;
		this.records = records;
	}

	/** What moved on. */
	enum Against {

		/** The draft was saved elsewhere. */
		DRAFT,

		/** Another filing changed the record. */
		RECORD;

		private static Against of(String code) {
			return switch (code) {
				case "draft" -> DRAFT;
				case "record" -> RECORD;
				default -> throw BadRequest.unknownValue("against", code);
			};
		}

	}

	/**
	 * What a person chose for the fields that both sides changed.
	 *
	 * @param against what they were compared with
	 * @param version the version of it that the person saw
	 * @param fields whose value each field takes
	 */
	record Choices(@Nullable Against against, int version, Map<String, Merge.Choice> fields) {

		static final Choices NONE = new Choices(null, 0, Map.of());

		/** The choices that a page sends. */
		static Choices of(Map<String, List<String>> parameters) {
			String against = EntryReader.text(parameters, "against");
			String version = EntryReader.text(parameters, "seen");
			if (against == null || version == null || !version.matches("\\d{1,9}")) {
				return NONE;
			}
			Map<String, Merge.Choice> fields = new HashMap<>();
			parameters.keySet()
				.stream()
				.filter((name) -> name.startsWith("take."))
				.forEach((name) -> fields.put(name.substring("take.".length()),
						Merge.Choice.of(EntryReader.text(parameters, name))));
			return new Choices(Against.of(against), Integer.parseInt(version), fields);
		}

		private boolean answer(Against question, int version) {
			return this.against == question && this.version == version;
		}

	}

	/**
	 * A form brought up to date.
	 *
	 * @param entry the form with what could be merged
	 * @param base what the draft on which it rests said
	 * @param merged the names of the fields that were taken over from the other side
	 * @param question what a person must choose before, {@code null} if nothing
	 */
	record Outcome(Entry entry, @Nullable ObjectNode base, List<String> merged, @Nullable Question question) {

	}

	/** Fields that both sides changed. */
	record Question(Against against, int version, Merge merge) {

	}

	/** Whether the draft or the record is no longer the one that a form started from. */
	boolean hasMovedOn(Entry entry) {
		if (entry.filing() != null && !isOf(this.views.view(entry.filing()), entry)) {
			return true;
		}
		return entry.record() != null && entry.action() == LineAction.UPDATE && entry.baseVersion() != null
				&& this.records.require(entry.register(), entry.record()).getVersion() != entry.baseVersion();
	}

	/** Whether there is nothing to bring together: the draft is the one seen, or none. */
	private static boolean isOf(FilingView view, Entry entry) {
		return !view.state().isOpen() || view.lines().size() != 1
				|| Objects.equals(entry.version(), Integer.valueOf(view.version()));
	}

	/**
	 * Brings a form up to date.
	 * @param entry the form as typed, readable
	 * @param base what the draft said when the form was opened, {@code null} if unknown
	 */
	Outcome bringUp(Entry entry, @Nullable ObjectNode base, Choices choices) {
		Outcome draft = withDraft(entry, base, choices);
		return (draft.question() != null) ? draft : withRecord(draft, choices);
	}

	private Outcome withDraft(Entry entry, @Nullable ObjectNode base, Choices choices) {
		Outcome same = new Outcome(entry, base, List.of(), null);
		if (entry.filing() == null) {
			return same;
		}
		FilingView view = this.views.view(entry.filing());
		if (isOf(view, entry)) {
			return same;
		}
		FilingView.Line line = view.lines().get(0);
		ObjectNode theirs = this.contents
			.of(entry.saying((ObjectNode) line.form(), CitedViews.cited(line.evidence()), view.note()));
		Merge merge = Merge.of(base, this.contents.of(entry), theirs);
		if (!merge.open().isEmpty() && !choices.answer(Against.DRAFT, view.version())) {
			return new Outcome(entry, base, List.of(), new Question(Against.DRAFT, view.version(), merge));
		}
		Entry merged = this.contents.entry(entry, merge.taken(choices.fields()))
			.keptAs(entry.filing(), view.version())
			.changing(line.baseVersion());
		return new Outcome(merged, theirs, takenOver(merge), null);
	}

	private Outcome withRecord(Outcome draft, Choices choices) {
		UUID record = draft.entry().record();
		if (record == null || draft.entry().action() != LineAction.UPDATE) {
			return draft;
		}
		return withRecord(draft, draft.entry().register(), record, choices);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Outcome withRecord(Outcome draft,
			Register<E, F> register, UUID record, Choices choices) {
		Entry entry = draft.entry();
		E present = this.records.require(register, record);
		if (entry.baseVersion() == null || present.getVersion() == entry.baseVersion()) {
			return draft;
		}
		ObjectNode base = this.records.version(register, record, entry.baseVersion())
			.map((before) -> fields(register, before))
			.orElse(null);
		Merge merge = Merge.of(base, this.contents.ofForm(entry.form()), fields(register, present));
		if (!merge.open().isEmpty() && !choices.answer(Against.RECORD, present.getVersion())) {
			return new Outcome(entry, draft.base(), draft.merged(),
					new Question(Against.RECORD, present.getVersion(), merge));
		}
		Entry merged = entry.saying(this.contents.form(merge.taken(choices.fields())), entry.evidence(), entry.note())
			.changing(present.getVersion());
		List<String> takenOver = new ArrayList<>(draft.merged());
		takenOver.addAll(takenOver(merge));
		return new Outcome(merged, draft.base(), takenOver, null);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode fields(Register<E, F> register,
			E entry) {
		return this.contents.ofForm(this.contents.posted(register, entry));
	}

	private static List<String> takenOver(Merge merge) {
		return merge.settled()
			.stream()
			.filter((difference) -> difference.settled() != Merge.Choice.MINE)
			.map(Merge.Difference::name)
			.toList();
	}

}
