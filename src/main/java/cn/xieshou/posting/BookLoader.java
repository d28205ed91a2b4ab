package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingPlaces;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PresentRecords;
import cn.xieshou.form.FormReader;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;
import cn.xieshou.web.NotFound;

/**
 * Brings whole books in without review (账册装载), when a portal is set up. The journal and
 * the trace say so.
 */
@Service
@Transactional
public class BookLoader {

	private final FilingStore store;

	private final FilingPlaces places;

	private final FilingJournal journal;

	private final PresentRecords present;

	private final PostingService posting;

	private final FormReader forms;

	private final Registers registers;

	private final PairingTree tree;

	private final BooksBefore.Reader before;

	private final JdbcTemplate jdbc;

	BookLoader(FilingStore store, FilingPlaces places, FilingJournal journal, PresentRecords present,
			PostingService posting, FormReader forms, Registers registers, PairingTree tree, BooksBefore.Reader before,
			JdbcTemplate jdbc) {
		this.store = store;
		this.places = places;
		this.journal = journal;
		this.present = present;
		this.posting = posting;
		this.forms = forms;
		this.registers = registers;
		this.tree = tree;
		this.before = before;
		this.jdbc = jdbc;
	}

	/** Whether a step was loaded. */
	@Transactional(readOnly = true)
	public boolean isLoaded(Actor loader, String key) {
		return this.store.isLoaded(loader.id(), key);
	}

	/**
	 * A record that was brought in, and of which nobody has said anything since.
	 *
	 * @param record the record
	 * @param version its version
	 */
	public record Loaded(UUID record, int version) {

	}

	/**
	 * The records of a type that were brought in and not changed since, by the text in a
	 * column.
	 */
	@Transactional(readOnly = true)
	public Map<String, Loaded> loaded(String type, String column, String[] texts) {
		Map<String, Loaded> loaded = new HashMap<>();
		this.jdbc.query("""
				select t.%1$s as called, t.id, t.version from %2$s t
				join filing f on f.root_id = t.root_id and f.id = t.filing_id and f.idempotency_key is not null
				where t.%1$s = any(?)
				""".formatted(column, this.registers.require(type).table()), (row) -> {
			loaded.put(row.getString("called"), new Loaded(row.getObject("id", UUID.class), row.getInt("version")));
		}, (Object) texts);
		return loaded;
	}

	/**
	 * Posts lines of one record type at once; what the books say already is left out.
	 * @param loader who is said to have brought them in
	 * @param key marks the step; a second load with the same mark does nothing
	 */
	public void load(Actor loader, String type, List<BookLine> lines, String key) {
		if (!this.store.isLoaded(loader.id(), key)) {
			load(loader, this.registers.require(type), lines, key);
		}
	}

	/**
	 * Brings lines of one record type up to date, by their outside references: what is
	 * not in the books is new, what the loader said otherwise before is changed. What
	 * people have changed or voided since stays as it is.
	 * @param key marks the step; a second load with the same mark does nothing
	 */
	public void renew(Actor loader, String type, List<BookLine> lines, String key) {
		if (!this.store.isLoaded(loader.id(), key)) {
			Register<?, ?> register = this.registers.require(type);
			load(loader, register, changes(register, this.before.of(loader, register, lines), lines), key);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<BookLine> changes(Register<E, F> register,
			BooksBefore before, List<BookLine> lines) {
		NameLookup names = this.forms.lookUpIgnoringScope(register, lines.stream().map(BookLine::form).toList());
		Set<UUID> own = ids(lines);
		List<BookLine> changes = new ArrayList<>();
		for (BookLine line : lines) {
			UUID record = before.record(line);
			if (record == null && !before.wasThere(line)) {
				changes.add(line);
			}
			else if (record != null && before.isLoaders(record)) {
				E entry = this.present.find(register, before.root(record), record).orElseThrow();
				F form = this.forms.read(register, line.form(), FormReader.Channel.JSON, own, names);
				if (!before.cites(record, line.evidence()) || !says(register, entry, form)) {
					changes.add(new BookLine(record, entry.getVersion(), line.form(), line.evidence()));
				}
			}
		}
		return changes;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> boolean says(Register<E, F> register, E entry,
			F form) {
		return this.forms.write(register.form(entry)).equals(this.forms.write(register.form(register.create(form))));
	}

	private static Set<UUID> ids(List<BookLine> lines) {
		return lines.stream().map(BookLine::record).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/**
	 * Voids a record that the loader brought in, because the books have it as one of
	 * another type now.
	 * @throws cn.xieshou.values.Refusal if others name it
	 */
	public void retire(Actor loader, String type, UUID record) {
		retire(loader, this.registers.require(type), record);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void retire(Actor loader,
			Register<E, F> register, UUID record) {
		BooksBefore before = this.before.of(loader, register, record);
		if (before.isLoaders(record)) {
			E entry = this.present.find(register, before.root(record), record).orElseThrow();
			F form = register.form(entry);
			FilingLine line = new FilingLine(1, LineAction.VOID, record, entry.getVersion(), this.forms.write(form),
					List.of());
			post(loader, register, List.of(line), List.of(register.place(record, form, this.tree)), "retire:" + record);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void load(Actor loader, Register<E, F> register,
			List<BookLine> lines, String key) {
		List<FilingLine> written = new ArrayList<>();
		List<Place> places = new ArrayList<>();
		NameLookup names = this.forms.lookUpIgnoringScope(register, lines.stream().map(BookLine::form).toList());
		Set<UUID> own = ids(lines);
		for (BookLine line : lines) {
			UUID record = (line.record() != null) ? line.record() : Ids.next();
			F form = this.forms.read(register, line.form(), FormReader.Channel.JSON, own, names);
			if (line.baseVersion() != null && isSaid(register, record, form)) {
				continue;
			}
			LineAction action = (line.baseVersion() == null) ? LineAction.CREATE : LineAction.UPDATE;
			written.add(new FilingLine(written.size() + 1, action, record, line.baseVersion(), this.forms.write(form),
					line.evidence()));
			places.add(register.place(record, form, this.tree));
		}
		if (!written.isEmpty()) {
			post(loader, register, written, places, key);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void post(Actor loader, Register<E, F> register,
			List<FilingLine> written, List<Place> places, String key) {
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), loader, this.journal.now());
		this.places.belongsTo(filing, places, false);
		filing.marks(key);
		filing.write(written.size(), null, register.formVersion(), this.journal.now());
		this.store.add(filing);
		this.store.write(filing, written);
		this.posting.post(filing, written, register, loader, FilingEvent.Kind.LOADED, List.of());
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> boolean isSaid(Register<E, F> register,
			UUID record, F form) {
		return this.present.find(register, PairingTree.COMMONS, record)
			.map((entry) -> this.forms.write(register.form(entry)).equals(this.forms.write(form)))
			.orElse(false);
	}

	/**
	 * The present content of a record, ready to be changed; it ignores scope.
	 */
	@Transactional(readOnly = true)
	public ObjectNode presentForm(String type, UUID record) {
		return presentForm(this.registers.require(type), record);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode presentForm(Register<E, F> register,
			UUID record) {
		E entry = this.present.find(register, PairingTree.COMMONS, record)
			.orElseThrow(() -> new NotFound(register.code() + " " + record));
		return this.forms.write(register.form(entry));
	}

}
