package cn.xieshou.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Deadline;

/**
 * Something that somebody should know of (通知).
 *
 * @param kind what it tells
 * @param at since when it is to be known
 * @param href where it leads
 * @param subject what it is about
 * @param type what kind of thing that is, {@code null} where the subject says it
 * @param note more words, {@code null} if there are none
 * @param deadline by when something is to be done about it, {@code null} if there is no
 * such day
 * @param fresh whether it is newer than what its reader has seen
 */
record Notice(NoticeKind kind, Instant at, String href, String subject, @Nullable String type, @Nullable String note,
		@Nullable Deadline deadline, boolean fresh) {

}
