package cn.xieshou.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope.Condition;

/**
 * What of the records within the scope the reader is shown (可见记录): what no room
 * withholds. Who is not limited costs no statement.
 */
@Component
public class RecordVisibility {

	private final List<Withheld> withheld;

	private final Registers registers;

	RecordVisibility(List<Withheld> withheld, Registers registers) {
		this.withheld = withheld;
		this.registers = registers;
	}

	/** Whether the reader may not see all records within the scope. */
	public boolean isLimited() {
		return this.withheld.stream().anyMatch(Withheld::isPossible);
	}

	/** Whether the reader is shown a record. */
	public boolean shows(String type, UUID id) {
		return this.withheld.stream()
			.filter(Withheld::isPossible)
			.noneMatch((one) -> one.isType(type) || !one.among(List.of(id)).isEmpty());
	}

	/** Whether the reader is shown no record of a type. */
	public boolean hides(String type) {
		return this.withheld.stream().anyMatch((one) -> one.isPossible() && one.isType(type));
	}

	/** Whether the reader is not shown some record of a type. */
	public boolean hidesAnyOf(String type) {
		return this.withheld.stream()
			.filter(Withheld::isPossible)
			.anyMatch((one) -> one.isType(type) || one.isAnyOf(type));
	}

	/**
	 * Those of some records of whatever types that the reader is not shown, apart from
	 * types that are withheld as a whole.
	 */
	public Set<UUID> hidden(Collection<UUID> ids) {
		Set<UUID> hidden = new HashSet<>();
		if (!ids.isEmpty()) {
			this.withheld.stream().filter(Withheld::isPossible).forEach((one) -> hidden.addAll(one.among(ids)));
		}
		return hidden;
	}

	/** Those of some records of a type that the reader is not shown. */
	public Set<UUID> hidden(String type, Collection<UUID> ids) {
		return hides(type) ? new HashSet<>(ids) : hidden(ids);
	}

	/**
	 * The condition that the reader is shown a record of a type.
	 * @param id what its id is called in the statement
	 */
	public Condition rows(String type, String id) {
		return hides(type) ? new Condition("false", List.of()) : ungraded(id);
	}

	/**
	 * The condition that the reader is shown a record of whatever type.
	 * @param type what its type is called in the statement
	 * @param id what its id is called there
	 */
	public Condition rowsOfTypes(String type, String id) {
		String hidden = isLimited() ? this.registers.all()
			.stream()
			.map(Register::code)
			.filter(this::hides)
			.sorted()
			.collect(Collectors.joining("', '")) : "";
		return hidden.isEmpty() ? ungraded(id)
				: ungraded(id).and(new Condition(type + " not in ('" + hidden + "')", List.of()));
	}

	/**
	 * The condition that a record is not withheld by itself, apart from types that are
	 * withheld as a whole.
	 * @param id what its id is called in the statement
	 */
	public Condition ungraded(String id) {
		Condition shown = Condition.ALWAYS;
		for (Withheld one : this.withheld) {
			if (one.isPossible()) {
				shown = shown.and(new Condition("not " + one.is(id), List.of()));
			}
		}
		return shown;
	}

}
