package cn.xieshou.posting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.filing.Citation;

/**
 * A line of books that are brought in whole.
 *
 * @param record the record to change, or the id that a new one is to have; {@code null}
 * for any new one
 * @param baseVersion the version to change, {@code null} for a new record
 * @param form the content; it may name the records of other lines of the load by their
 * ids
 * @param evidence where it is written; the documents may be in the same load
 */
public record BookLine(@Nullable UUID record, @Nullable Integer baseVersion, ObjectNode form, List<Citation> evidence) {

}
