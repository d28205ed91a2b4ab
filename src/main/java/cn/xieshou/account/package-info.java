/**
 * Own account (我的账户): what one may do, and what one signs in with: sessions, tokens,
 * password, second factor, each changed by its holder alone. Owns no tables; what it
 * changes belongs to {@code access}, {@code credential} and {@code signin}. Owns the
 * pages under {@code /account}.
 */
@ApplicationModule(displayName = "Own account 我的账户",
		allowedDependencies = { "values", "page", "access", "web", "credential", "signin", "stepup" })
@NullMarked
package cn.xieshou.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
