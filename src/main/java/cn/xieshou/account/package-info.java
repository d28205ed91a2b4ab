/**
 * Own account (我的账户): what one may do, and what one signs in with: sessions, tokens,
 * password, second factor, each changed by its holder alone. Owns no tables; what it
 * changes belongs to {@code access} and {@code signin}. Owns the pages under
 * {@code /account}.
 */
@ApplicationModule(displayName = "Own account 我的账户",
		allowedDependencies = { "values", "page", "access", "web", "signin" })
@NullMarked
package cn.xieshou.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
