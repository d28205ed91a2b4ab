/**
 * Outer identities (统一身份认证, OpenID Connect): who signs in at another portal of the house
 * and is let in here as the account that its holder has linked. Off unless configured.
 * Owns the table {@code outer_identity} and the pages {@code /account/identity} and
 * {@code /login/code}.
 */
@ApplicationModule(displayName = "Outer identities 统一身份认证",
		allowedDependencies = { "values", "page", "access", "web", "credential", "signin", "stepup" })
@NullMarked
package cn.xieshou.identity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
