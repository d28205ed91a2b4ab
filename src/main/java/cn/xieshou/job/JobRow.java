package cn.xieshou.job;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A job with its place in the schedule, as read for people (作业行).
 *
 * @param owner the name of the account that asked for it, null if the portal did
 * @param nextAt when it runs next, or was to run that runs; null if it is not planned
 * @param picked whether a node holds it
 * @param failures how often in a row it has failed or died
 */
record JobRow(UUID id, String name, @Nullable UUID ownerId, @Nullable String owner, JobState state, long done,
		@Nullable Long total, @Nullable String step, @Nullable String stepOf, boolean cancelRequested,
		OffsetDateTime requestedAt, @Nullable OffsetDateTime startedAt, @Nullable OffsetDateTime finishedAt,
		@Nullable OffsetDateTime failedAt, @Nullable String errorId, @Nullable String error, @Nullable String errorEn,
		@Nullable String node, @Nullable OffsetDateTime nextAt, @Nullable OffsetDateTime lastSuccess, boolean picked,
		int failures) {

}
