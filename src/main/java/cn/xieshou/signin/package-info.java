/**
 * Sign-in (登录): who gets in and how often they may try, sessions and tokens, and where
 * signing in and out leads. Owns the table {@code sign_in_ceremony}.
 */
@ApplicationModule(displayName = "Sign-in 登录",
		allowedDependencies = { "values", "page", "database", "access", "web", "job", "credential", "retention" })
@NullMarked
package cn.xieshou.signin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
