package cn.xieshou.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a filing (填报行).
 *
 * @param number its number, from 1
 * @param action what it proposes
 * @param record the record, for a new one the id that it will have
 * @param baseVersion the version that its author started from, {@code null} for a new
 * record
 * @param form the proposed content; for a voiding empty, or its {@code successor}
 * @param evidence where that is written
 */
public record FilingLine(int number, LineAction action, UUID record, @Nullable Integer baseVersion, ObjectNode form,
		List<Citation> evidence) {

	static final String SUCCESSOR = "successor";

	/** What is to be named instead of a record that is voided (接替记录), if anything is. */
	public Optional<UUID> successor() {
		String id = (this.action == LineAction.VOID) ? this.form.path(SUCCESSOR).asString("") : "";
		return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
	}

}
