package cn.xieshou.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's session or token as it stands at a request (登录状态).
 *
 * @param id what it is called where it is listed; opens nothing
 * @param actor who
 * @param channel whether a browser's or a program's
 * @param terms what limits a token
 * @param secondFactor whether a second factor was proven at its beginning
 * @param provenAt when its holder last proved again who they are, {@code null} if never
 * @param wholeAt when they last did so by password and second factor both, {@code null}
 * if never
 * @param standing how the account stands
 */
public record SignIn(UUID id, Actor actor, SignIns.Channel channel, Terms terms, boolean secondFactor,
		@Nullable Instant provenAt, @Nullable Instant wholeAt, Standing standing) {

	public boolean isBrowser() {
		return this.channel == SignIns.Channel.BROWSER;
	}

	/**
	 * What limits a token (令牌权限).
	 *
	 * @param readOnly whether it changes nothing
	 * @param networks where it may be used, CIDR, empty for everywhere
	 */
	public record Terms(boolean readOnly, List<String> networks) {

		/** As the account, from everywhere. */
		public static final Terms NONE = new Terms(false, List.of());

	}

	/**
	 * How old an account's password is and when it was used (账户使用情况).
	 *
	 * @param published whether everybody knows its password, which never ages
	 * @param passwordSetAt when its password was set
	 * @param usedAt when it was last used, to the day
	 */
	public record Standing(boolean published, Instant passwordSetAt, Instant usedAt) {

	}

	/**
	 * Where a session or token is begun (登录来源).
	 *
	 * @param address the sender's network address
	 * @param userAgent what the browser or program says it is
	 */
	public record Origin(String address, String userAgent) {

		private static final int LONGEST_ADDRESS = 60;

		private static final int LONGEST_AGENT = 200;

		public Origin {
			address = cut(address, LONGEST_ADDRESS);
			userAgent = cut(userAgent, LONGEST_AGENT);
		}

		/** An address may name its interface, and anything may be sent as an agent. */
		private static String cut(String text, int longest) {
			String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
			return plain.substring(0, Math.min(longest, plain.length()));
		}

	}

}
