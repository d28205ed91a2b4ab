package cn.xieshou.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The part of the books that somebody may see or act on (范围): everything, or the records
 * of some whole trees of pairings and of some single pairings, and what belongs to no
 * pairing.
 *
 * @param everything whether nothing is left out
 * @param commons whether what belongs to no pairing lies within (公共部分)
 * @param roots trees of pairings that lie wholly within
 * @param pairings further single pairings
 */
public record Scope(boolean everything, boolean commons, Set<UUID> roots, Set<UUID> pairings) {

	public static final Scope EVERYTHING = new Scope(true, true, Set.of(), Set.of());

	/** Not even what belongs to no pairing. */
	public static final Scope NOTHING = new Scope(false, false, Set.of(), Set.of());

	/** Whether records of pairings lie within, not only what belongs to none. */
	public boolean hasPairings() {
		return this.everything || !this.roots.isEmpty() || !this.pairings.isEmpty();
	}

	/**
	 * Whether a record of that pairing lies within; {@code null} for one that belongs to
	 * none.
	 */
	public boolean contains(UUID root, @Nullable UUID pairing) {
		if (this.everything) {
			return true;
		}
		if (pairing == null) {
			return this.commons;
		}
		return this.roots.contains(root) || this.pairings.contains(pairing);
	}

	/**
	 * The condition that rows with columns {@code root_id} and {@code pairing_id} lie
	 * within.
	 * @param alias the table's alias in the statement
	 */
	public Condition where(String alias) {
		if (this.everything) {
			return Condition.ALWAYS;
		}
		if (equals(NOTHING)) {
			return new Condition("false", List.of());
		}
		String or = this.commons ? " or " + alias + ".pairing_id is null" : "";
		return new Condition("(%1$s.root_id = any(?) or %1$s.pairing_id = any(?)%2$s)".formatted(alias, or),
				List.of(this.roots.toArray(UUID[]::new), this.pairings.toArray(UUID[]::new)));
	}

	/**
	 * The same, and once more in the terms of an index over words and places, so that the
	 * index reads only the rows that lie within. "Is true" keeps the planner from other
	 * indexes, which would read all rows that lie within.
	 * @param alias the table's alias in the statement
	 */
	public Condition whereIndexed(String alias) {
		Condition condition = where(alias);
		if (this.everything || equals(NOTHING)) {
			return condition;
		}
		UUID[] places = Stream
			.of(this.roots, this.pairings, this.commons ? Set.of(PairingTree.COMMONS) : Set.<UUID>of())
			.flatMap(Set::stream)
			.toArray(UUID[]::new);
		return new Condition(condition.sql() + " is true", condition.arguments()).and(inAnyOf(alias, places));
	}

	/**
	 * The condition that rows belong to one of some whole trees of pairings or to one of
	 * some single pairings, in the terms of an index over words and places.
	 * @param alias the table's alias in the statement
	 * @param places ids of roots for whole trees, of other pairings for single ones
	 */
	public static Condition inAnyOf(String alias, UUID... places) {
		return new Condition("array[%1$s.root_id, %1$s.pairing_id] && ?".formatted(alias), List.of((Object) places));
	}

	/**
	 * A piece of SQL with its arguments, in order.
	 *
	 * @param sql the condition
	 * @param arguments what stands for its question marks
	 */
	public record Condition(String sql, List<Object> arguments) {

		public static final Condition ALWAYS = new Condition("true", List.of());

		public Condition and(Condition other) {
			if (equals(ALWAYS)) {
				return other;
			}
			if (other.equals(ALWAYS)) {
				return this;
			}
			List<Object> all = new java.util.ArrayList<>(this.arguments);
			all.addAll(other.arguments);
			return new Condition(this.sql + " and " + other.sql, List.copyOf(all));
		}

	}

}
