package cn.xieshou.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sheet of a pairing in the list of a round (单位行).
 *
 * @param code the code of the pairing
 * @param name its name
 * @param asked how many indicators it is asked
 * @param filled in how many of them something is said
 * @param state how far its sheet has come
 * @param timeliness whether it came in time
 * @param firstSubmittedAt when it first came
 * @param exceptedUntil until when it may come although the term is over
 * @param exception why
 * @param remindedAt when its unit was last reminded
 * @param records how many records of each type that is asked for came
 * @param readable whether the reader sees the sheet
 */
public record UnitRow(String code, String name, int asked, int filled, SheetState state, Timeliness timeliness,
		@Nullable Instant firstSubmittedAt, @Nullable LocalDate exceptedUntil, @Nullable String exception,
		@Nullable Instant remindedAt, List<AskedRecords.Count> records, boolean readable) {

}
