package cn.xieshou.filing;

import java.util.List;
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
 * @param form the proposed content; empty for a voiding
 * @param evidence where that stands written
 */
public record FilingLine(int number, LineAction action, UUID record, @Nullable Integer baseVersion, ObjectNode form,
		List<Citation> evidence) {

}
