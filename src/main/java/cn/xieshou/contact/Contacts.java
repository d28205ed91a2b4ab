package cn.xieshou.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.seal.SealedColumn;
import cn.xieshou.seal.Seals;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Ways to reach people, within the reader's scope (通讯录). Nothing leaves here unmasked but
 * by {@link #reveal}.
 */
@Service
@Transactional
class Contacts {

	/** The most that one page of a list holds. */
	static final int PAGE = 100;

	private static final int SHORTEST_REASON = 4;

	private final JdbcClient jdbc;

	private final Seals seals;

	private final UnmaskRules rules;

	private final Access access;

	private final PairingTree tree;

	private final Journal journal;

	Contacts(JdbcClient jdbc, Seals seals, UnmaskRules rules, Access access, PairingTree tree, Journal journal) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.rules = rules;
		this.access = access;
		this.tree = tree;
		this.journal = journal;
	}

	@Bean
	static SealedColumn sealedPhones() {
		return column(ContactKind.PHONE);
	}

	@Bean
	static SealedColumn sealedIdNumbers() {
		return column(ContactKind.ID_NUMBER);
	}

	@Bean
	static SealedColumn sealedBankAccounts() {
		return column(ContactKind.BANK_ACCOUNT);
	}

	private static SealedColumn column(ContactKind kind) {
		return SealedColumn.text("contact", "id", kind.column());
	}

	/**
	 * Where the actor may see them.
	 * @throws AccessDeniedException if nowhere, or if their clearance does not reach them
	 */
	private Scope readable() {
		if (!this.access.clearance().reaches(Clearance.SENSITIVE)) {
			throw new AccessDeniedException("Contacts are above the clearance of " + this.access.actor().username());
		}
		return this.access.scope(Permission.READ);
	}

	/**
	 * Those whose name or post has these words, by pairing and name, a page of them.
	 * @param words empty for all
	 * @param after the last one of the page before, {@code null} for the first page
	 */
	@Transactional(readOnly = true)
	public Page list(String words, @Nullable UUID after) {
		Scope.Condition within = readable().where("t");
		List<Object> arguments = new ArrayList<>(within.arguments());
		arguments.add(words);
		arguments.add(words);
		if (after != null) {
			arguments.add(require(after).pairing);
			arguments.add(require(after).person);
			arguments.add(after);
		}
		arguments.add(PAGE + 1);
		List<Contact> found = this.jdbc
			.sql("select t.* from contact t where " + within.sql()
					+ " and (position(? in t.person) > 0 or position(? in coalesce(t.post, '')) > 0)"
					+ ((after != null) ? " and (t.pairing_id, t.person, t.id) > (?, ?, ?)" : "")
					+ " order by t.pairing_id, t.person, t.id limit ?")
			.params(arguments)
			.query(this::contact)
			.list();
		boolean more = found.size() > PAGE;
		return new Page(more ? found.subList(0, PAGE) : found, more ? found.get(PAGE - 1).id() : null);
	}

	/** All those of {@link #list}, page by page. */
	void each(String words, Consumer<Contact> taker) {
		UUID after = null;
		do {
			Page page = list(words, after);
			page.items().forEach(taker);
			after = page.next();
		}
		while (after != null);
	}

	/**
	 * A page of a list.
	 *
	 * @param items as they are shown
	 * @param next the last of them where more follow, otherwise {@code null}
	 */
	record Page(List<Contact> items, @Nullable UUID next) {

	}

	/**
	 * Adds somebody.
	 * @throws Refusal at the field that is wrong
	 */
	public UUID add(ContactForm form) {
		PairingTree.Node pairing = this.tree.find(form.pairing()).orElse(null);
		this.access.requirePlace(Permission.ENTER, pairing);
		if (pairing == null) {
			throw Refusal.at("pairing", "contacts.unknownPairing", form.pairing());
		}
		UUID id = Ids.next();
		Map<ContactKind, @Nullable String> sealed = new EnumMap<>(ContactKind.class);
		form.values().forEach((kind, value) -> sealed.put(kind, value.isEmpty() ? null : sealed(kind, value, id)));
		if (sealed.values().stream().allMatch(java.util.Objects::isNull)) {
			throw Refusal.at("phone", "contacts.nothing");
		}
		this.jdbc
			.sql("insert into contact (id, root_id, pairing_id, person, post, phone, id_number, bank_account)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(id, pairing.root(), pairing.id(), form.person(), form.post(),
					sealed.get(ContactKind.PHONE), sealed.get(ContactKind.ID_NUMBER),
					sealed.get(ContactKind.BANK_ACCOUNT)))
			.update();
		this.journal.write(this.access.actor(), Act.CONTACT_ADDED, pairing.root(), "contact", id,
				Map.of("person", form.person()));
		return id;
	}

	private String sealed(ContactKind kind, String value, UUID id) {
		if (!kind.isValid(value)) {
			throw Refusal.at(ContactForm.field(kind), "contacts.wrong." + kind.name());
		}
		return this.seals.seal(value, column(kind).place(id));
	}

	/** Takes somebody out for good. */
	public void remove(UUID id) {
		Stored stored = require(id);
		this.access.require(Permission.ENTER, stored.root, stored.pairing);
		this.jdbc.sql("delete from contact where id = ? and root_id = ?").params(id, stored.root).update();
		this.journal.write(this.access.actor(), Act.CONTACT_REMOVED, stored.root, "contact", id,
				Map.of("person", stored.person));
	}

	/**
	 * What is behind a mask; the journal says who looked, at what and why.
	 * @throws Refusal at the field {@code why} if no reason is given
	 */
	public String reveal(UUID id, ContactKind kind, String why) {
		Stored stored = require(id);
		this.rules.require(kind);
		String reason = why.strip();
		if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON || reason.length() > 200) {
			throw Refusal.at("why", "contacts.why.needed", SHORTEST_REASON);
		}
		String sealed = this.jdbc.sql("select " + kind.column() + " from contact where id = ? and root_id = ?")
			.params(id, stored.root)
			.query((row, number) -> String.valueOf(row.getString(1)))
			.single();
		if (sealed.equals("null")) {
			throw new NotFound("contact " + id);
		}
		this.journal.write(this.access.actor(), Act.UNMASKED, stored.root, "contact", id,
				Map.of("person", stored.person, "kind", kind.name(), "why", reason));
		return this.seals.open(sealed, column(kind).place(id));
	}

	/** One within the reader's scope. */
	private Stored require(UUID id) {
		Scope within = readable();
		return this.jdbc.sql("select root_id, pairing_id, person from contact where id = ?")
			.param(id)
			.query((row, number) -> new Stored(row.getObject("root_id", UUID.class),
					row.getObject("pairing_id", UUID.class), row.getString("person")))
			.optional()
			.filter((stored) -> within.contains(stored.root, stored.pairing))
			.orElseThrow(() -> new NotFound("contact " + id));
	}

	private Contact contact(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Map<ContactKind, String> masked = new EnumMap<>(ContactKind.class);
		for (ContactKind kind : ContactKind.values()) {
			String sealed = row.getString(kind.column());
			if (sealed != null) {
				masked.put(kind, kind.mask(this.seals.open(sealed, column(kind).place(id))));
			}
		}
		String pairing = this.tree.find(row.getObject("pairing_id", UUID.class)).map(PairingTree.Node::name).orElse("");
		return new Contact(id, pairing, row.getString("person"), row.getString("post"), masked);
	}

	private record Stored(UUID root, UUID pairing, String person) {

	}

}
