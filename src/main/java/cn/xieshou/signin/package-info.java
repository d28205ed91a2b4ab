/**
 * Sign-in (登录): who gets in and how: passwords and their limits, sessions, tokens, the
 * security rules of all addresses, what is answered to who is refused. Owns the tables
 * {@code second_factor}, {@code recovery_code} and {@code former_password}; its others
 * are made by {@code access}.
 */
@ApplicationModule(displayName = "Sign-in 登录",
		allowedDependencies = { "values", "page", "database", "access", "web", "job" })
@NullMarked
package cn.xieshou.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
