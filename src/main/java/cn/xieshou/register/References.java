package cn.xieshou.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.access.Scope;

/**
 * The one way from what people call a record to its id (引用解析): by id, code, outside
 * reference or name, within the reader's scope. A record outside of it, or withheld from
 * the reader, gives the same answer as one that does not exist, and so does a pairing
 * where the reader may not file and that is named as the place of a record. Only loading
 * and posting, which answer to nobody's scope, use {@link #findIgnoringScope}.
 */
@Service
public class References {

	/**
	 * Stands for the type of the pairing that a record is to belong to, which is found
	 * whatever the scope; see {@link #requirePlace}.
	 */
	public static final String PLACE = "place";

	private final Registers registers;

	private final Access access;

	private final PairingTree tree;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	References(Registers registers, Access access, PairingTree tree, RecordVisibility visibility, JdbcTemplate jdbc) {
		this.registers = registers;
		this.access = access;
		this.tree = tree;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/**
	 * The record of a type that the reader may see and that is called so.
	 * @return empty if there is none within the reader's scope, or several have the name
	 */
	public Optional<UUID> find(String type, String called) {
		return only(shown(find(Map.of(type, Set.of(called)), (any) -> readable(type))), type, called);
	}

	/** Without what is withheld from the reader. */
	private Map<String, Map<String, UUID>> shown(Map<String, Map<String, UUID>> found) {
		if (this.visibility.isLimited()) {
			found.forEach((type, byName) -> byName.values().removeAll(hidden(type, byName.values())));
		}
		return found;
	}

	/** Those of some records of a type that are withheld from the reader. */
	private Set<UUID> hidden(String type, Collection<UUID> ids) {
		return type.equals(PLACE) ? this.visibility.hidden(ids) : this.visibility.hidden(type, ids);
	}

	/**
	 * The record of a type that the actor may name in what they file: one that they may
	 * see, or one of a pairing above theirs that may be named from below.
	 */
	public Optional<UUID> findNameable(String type, String called) {
		return only(findNameable(Map.of(type, Set.of(called))), type, called);
	}

	/**
	 * The same for many records at once, by one statement.
	 * @param called what they are called, by type
	 * @return those that were found, by type and by what they are called
	 */
	public Map<String, Map<String, UUID>> findNameable(Map<String, Set<String>> called) {
		return shown(find(called, (named) -> this.registers.require(named).isNameableBelow()
				? withThoseAbove(readable()) : readable(named)));
	}

	private Scope withThoseAbove(Scope scope) {
		Set<UUID> pairings = new HashSet<>();
		scope.pairings().forEach((pairing) -> this.tree.path(pairing).forEach((node) -> pairings.add(node.id())));
		return new Scope(scope.everything(), scope.commons(), scope.roots(), pairings);
	}

	/**
	 * The record that is called so, whatever the scope; for what is brought in or posted,
	 * never for what a reader asks.
	 */
	public Optional<UUID> findIgnoringScope(String type, String called) {
		return find(type, called, Scope.EVERYTHING);
	}

	/** The same for many records at once, by one statement. */
	public Map<String, Map<String, UUID>> findIgnoringScope(Map<String, Set<String>> called) {
		return find(called, (type) -> Scope.EVERYTHING);
	}

	/** Whether one of some outside references answers to nothing, whatever the scope. */
	public boolean lacksAny(Set<String> refs) {
		return refs.size() > this.jdbc.queryForList("select distinct ref from record_ref where ref = any(?)",
				String.class, (Object) refs.toArray(String[]::new))
			.size();
	}

	/**
	 * Makes sure that the actor may file at a pairing that they named.
	 * @param entering what the filing needs
	 * @param place the pairing, empty if there is none that is called so
	 * @throws cn.xieshou.access.PlaceDenied if they may not, or there is none
	 */
	public void requirePlace(Permission entering, Optional<UUID> place) {
		this.access.requirePlace(entering, place.flatMap(this.tree::find).orElse(null));
	}

	private Optional<UUID> find(String type, String called, Scope scope) {
		return only(find(Map.of(type, Set.of(called)), (any) -> scope), type, called);
	}

	private static Optional<UUID> only(Map<String, Map<String, UUID>> found, String type, String called) {
		return Optional.ofNullable(found.getOrDefault(type, Map.of()).get(called));
	}

	/**
	 * A text that is an id names nothing else; of any other, a code goes before an
	 * outside reference and that before a name.
	 */
	private Map<String, Map<String, UUID>> find(Map<String, Set<String>> called, Function<String, Scope> scopes) {
		CalledBy wanted = new CalledBy();
		called.forEach((type, texts) -> {
			boolean place = type.equals(PLACE);
			wanted.add(type, this.registers.require(place ? "pairings" : type), texts,
					place ? Scope.EVERYTHING : scopes.apply(type));
		});
		Map<String, Map<String, UUID>> found = new HashMap<>();
		if (!wanted.isEmpty()) {
			this.jdbc.query(wanted.sql(), (row) -> {
				found.computeIfAbsent(row.getString("type"), (type) -> new HashMap<>())
					.putIfAbsent(row.getString("called"), row.getObject("id", UUID.class));
			}, wanted.arguments());
		}
		return found;
	}

	private static Object[] arguments(Object first, Condition within) {
		List<Object> arguments = new java.util.ArrayList<>(List.of(first));
		arguments.addAll(within.arguments());
		return arguments.toArray();
	}

	/**
	 * The name of the record that is called so, what it is called by if there is none.
	 */
	public String nameOf(String type, String called) {
		return attribute(type, called, "name").orElse(called);
	}

	/** The code of the region that is called so. */
	public Optional<String> regionCode(String called) {
		return attribute("regions", called, "code");
	}

	private Optional<String> attribute(String type, String called, String column) {
		return find(type, called).map((id) -> this.jdbc.queryForObject(
				"select %s from %s where id = ?".formatted(column, this.registers.require(type).table()), String.class,
				id));
	}

	/** Those of some records of a type that the reader may see. */
	public Set<UUID> visible(String type, Collection<UUID> ids) {
		Set<UUID> visible = inScope(type, ids);
		visible.removeAll(hidden(type, visible));
		return visible;
	}

	private Set<UUID> inScope(String type, Collection<UUID> ids) {
		Scope scope = readable(type);
		if (scope.everything() || ids.isEmpty()) {
			return new HashSet<>(ids);
		}
		if (this.registers.require(type).isPlace()) {
			return new HashSet<>(ids.stream().filter((id) -> sees(scope, id)).toList());
		}
		return within(type, ids, scope);
	}

	private Set<UUID> within(String type, Collection<UUID> ids, Scope scope) {
		Condition within = scope.where("t");
		return new HashSet<>(
				this.jdbc.queryForList(
						"select t.id from %s t where t.id = any(?) and %s"
							.formatted(this.registers.require(type).table(), within.sql()),
						UUID.class, arguments(ids.toArray(UUID[]::new), within)));
	}

	/**
	 * Those of some records of a type whose names the reader may read: those that they
	 * may see, those that a record within their scope names, those of pairings above that
	 * may be named from below, and the pairings of their own trees.
	 */
	public Set<UUID> knownByName(String type, Collection<UUID> ids) {
		Scope scope = readable();
		Set<UUID> known = inScope(type, ids);
		if (known.size() < ids.size()) {
			Condition naming = scope.where("t");
			known.addAll(this.jdbc.queryForList(
					"select distinct t.to_id from record_link t where t.to_id = any(?) and " + naming.sql(), UUID.class,
					arguments(ids.toArray(UUID[]::new), naming)));
		}
		if (known.size() < ids.size() && this.registers.require(type).isNameableBelow()) {
			known.addAll(within(type, ids, withThoseAbove(scope)));
		}
		if (known.size() < ids.size() && this.registers.require(type).isPlace()) {
			Set<UUID> roots = scope.pairings()
				.stream()
				.flatMap((pairing) -> this.tree.find(pairing).stream())
				.map(PairingTree.Node::root)
				.collect(Collectors.toSet());
			ids.stream()
				.filter((id) -> this.tree.find(id).filter((node) -> roots.contains(node.root())).isPresent())
				.forEach(known::add);
		}
		known.removeAll(hidden(type, known));
		return known;
	}

	/** Whether the reader may open the page of a pairing. */
	public boolean seesPairing(UUID pairing) {
		return sees(readable(), pairing);
	}

	private boolean sees(Scope scope, UUID pairing) {
		return this.tree.find(pairing).filter((node) -> scope.contains(node.root(), node.id())).isPresent();
	}

	/** What the reader may see; nothing where nobody is signed in or may read. */
	public Scope readable() {
		return readable(false);
	}

	private Scope readable(String type) {
		return readable(this.registers.require(type).isPlace());
	}

	private Scope readable(boolean places) {
		return this.access.find()
			.filter((actor) -> actor.may(Permission.READ))
			.map((Actor actor) -> this.access.scope(actor, Permission.READ, places))
			.orElse(Scope.NOTHING);
	}

}
