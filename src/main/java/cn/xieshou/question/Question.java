package cn.xieshou.question;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reader asked or answered (疑问).
 *
 * @param authorName who said it
 * @param askedAt when
 * @param version the version of the figure that they saw, {@code null} for a sum of
 * records
 * @param text what they said
 */
public record Question(String authorName, Instant askedAt, @Nullable Integer version, String text) {

}
