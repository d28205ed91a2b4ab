package cn.xieshou.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session or token as its holder sees it (会话、令牌).
 *
 * @param id what it is ended by
 * @param name what its holder called the token, {@code null} for sessions and for tokens
 * got for a password
 * @param terms what limits a token
 * @param origin where it was begun
 * @param createdAt since when
 * @param seenAt when it was last used, to the minute
 * @param expiresAt when it ends by itself
 */
public record SignInRow(UUID id, @Nullable String name, SignIn.Terms terms, SignIn.Origin origin, Instant createdAt,
		Instant seenAt, Instant expiresAt) {

	/** What browser on what system it was begun with. */
	public Browser browser() {
		return Browser.of(this.origin.userAgent());
	}

	/** Whether it was used since it was made. */
	public boolean isUsed() {
		return this.seenAt.isAfter(this.createdAt);
	}

	public List<String> networks() {
		return this.terms.networks();
	}

}
