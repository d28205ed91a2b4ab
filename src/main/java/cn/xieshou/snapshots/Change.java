package cn.xieshou.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.LineAction;

/**
 * What one line of a posted filing changed in the books (账册变更).
 *
 * @param source the filing that said so
 * @param record the record
 * @param action what was done with it
 * @param fields in what its fields differ, of a voided one none
 * @param before what it said before, empty for a new one
 * @param after what it said from then on, empty for a voided one
 */
record Change(Source source, Subject record, LineAction action, List<FilingView.FieldChange> fields, ObjectNode before,
		ObjectNode after) {

	/**
	 * Who said so.
	 *
	 * @param filing the filing
	 * @param line its line
	 * @param postedAt when it entered the books
	 * @param author who wrote it
	 * @param approvers who approved it, in their order
	 */
	record Source(UUID filing, int line, Instant postedAt, String author, List<String> approvers) {

	}

	/**
	 * What it is about.
	 *
	 * @param type the type of records
	 * @param id the record
	 * @param name what it is called, {@code null} if it has no name of its own and is
	 * gone
	 * @param isPosted whether it is in the books today
	 * @param pairing the pairing that it was filed under, {@code null} if none
	 */
	record Subject(String type, UUID id, @Nullable String name, boolean isPosted, @Nullable UUID pairing) {

	}

}
