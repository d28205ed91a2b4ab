package cn.xieshou.credential;

import cn.xieshou.access.Actor;

/**
 * What somebody signs in with was changed by its holder (登录凭据变更), which the holder wants
 * to know if it was not them.
 *
 * @param actor who
 * @param change what was changed
 * @param name what the holder calls it, empty if it has no name
 */
public record FactorsChanged(Actor actor, Change change, String name) {

	/** What was changed (变更内容). */
	public enum Change {

		/** Another password (换密码). */
		PASSWORD_CHANGED,

		/** Another authenticator (换动态码). */
		AUTHENTICATOR_SET,

		/** New recovery codes in place of those before (换恢复码). */
		RECOVERY_CODES_MADE,

		/** A passkey was added (加通行密钥). */
		PASSKEY_ADDED,

		/** A passkey was taken away (删通行密钥). */
		PASSKEY_REMOVED,

		/** An outer identity was linked (关联统一认证). */
		IDENTITY_LINKED,

		/** An outer identity was unlinked (取消关联). */
		IDENTITY_UNLINKED,

		/** A token was given out (发令牌). */
		TOKEN_MADE,

		/** A token was ended (撤令牌). */
		TOKEN_ENDED,

		/** A session was ended from another (撤会话). */
		SESSION_ENDED

	}

}
