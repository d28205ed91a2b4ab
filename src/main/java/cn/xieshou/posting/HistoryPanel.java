package cn.xieshou.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingViewAssembler;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Sources;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * The history of a record on its page (修订记录): who said what when, and where it stands.
 */
@Component
class HistoryPanel implements DetailPanel {

	/** So many revisions are shown; the rest is behind the filings' own pages. */
	private static final int SHOWN = 20;

	private final History history;

	private final FieldTexts words;

	private final FilingVisibility visibility;

	private final JsonMapper json;

	HistoryPanel(History history, FieldTexts words, FilingVisibility visibility, JsonMapper json) {
		this.history = history;
		this.words = words;
		this.visibility = visibility;
		this.json = json;
	}

	/**
	 * The history of a record.
	 *
	 * @param revisions the newest first
	 * @param all how many there are
	 * @param whole the filings that the reader may open
	 * @param pages the address that shows the record as it was, for types that have it
	 */
	record Content(List<Revision> revisions, int all, Set<UUID> whole, @Nullable String pages) {

	}

	/** A posting in words. */
	record Revision(int version, LineAction action, String author, @Nullable String approver, Instant at, UUID filing,
			boolean loaded, List<FilingViewAssembler.Change> changes, List<Sources.Source> sources) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		List<History.Revision> revisions = this.history.revisions(register.code(), entry.getId());
		if (revisions.isEmpty()) {
			return null;
		}
		List<History.Revision> shown = revisions.subList(0, Math.min(SHOWN, revisions.size()));
		List<JsonNode> forms = new ArrayList<>();
		shown.forEach((revision) -> {
			forms.add(revision.form());
			forms.add(before(revision));
		});
		RecordNames.Names names = this.words.names(register, forms);
		History.Revision oldest = revisions.get(revisions.size() - 1);
		return new Content(
				shown.stream().map((revision) -> revision(register, revision, names, revision == oldest)).toList(),
				revisions.size(), this.visibility.whole(shown.stream().map(History.Revision::filing).toList()),
				register.isPlace() ? null : "/" + register.code() + "/" + entry.getId());
	}

	private Revision revision(Register<?, ?> register, History.Revision revision, RecordNames.Names names,
			boolean first) {
		Map<String, String> old = texts(register, before(revision), names);
		Map<String, String> fresh = texts(register, revision.form(), names);
		String approver = revision.events()
			.stream()
			.filter((event) -> event.kind() == FilingEvent.Kind.APPROVED)
			.map(FilingEvent::actorName)
			.reduce((one, other) -> one + "、" + other)
			.orElse(null);
		return new Revision(revision.version(), revision.action(), revision.author(), approver, revision.at(),
				revision.filing(),
				revision.events().stream().anyMatch((event) -> event.kind() == FilingEvent.Kind.LOADED),
				first ? List.of()
						: revision.changes()
							.stream()
							.map((change) -> new FilingViewAssembler.Change(change.field(), change.label(),
									old.getOrDefault(change.field(), ""), fresh.getOrDefault(change.field(), ""), null))
							.toList(),
				revision.sources());
	}

	private ObjectNode before(History.Revision revision) {
		ObjectNode form = this.json.createObjectNode();
		revision.changes().forEach((change) -> {
			if (change.before() != null) {
				form.set(change.field(), change.before());
			}
		});
		return form;
	}

	private Map<String, String> texts(Register<?, ?> register, JsonNode form, RecordNames.Names names) {
		Map<String, String> texts = new HashMap<>();
		this.words.of(register, form, names).forEach((said) -> texts.put(said.field().name(), said.text()));
		return texts;
	}

	@Override
	public String template() {
		return "posting/parts :: history";
	}

	@Override
	public Position position() {
		return Position.END;
	}

}
