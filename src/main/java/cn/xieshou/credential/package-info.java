/**
 * Credentials (登录凭据): what an account proves itself with. Passwords with their rules,
 * ages and hashing, second factors with their key. Owns the tables {@code second_factor},
 * {@code recovery_code} and {@code former_password}.
 */
@ApplicationModule(displayName = "Credentials 登录凭据",
		allowedDependencies = { "values", "page", "database", "access", "web", "job", "seal" })
@NullMarked
package cn.xieshou.credential;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
