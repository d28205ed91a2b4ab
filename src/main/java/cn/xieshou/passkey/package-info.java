/**
 * Passkeys (通行密钥, WebAuthn): keys that a device keeps and lets nobody use before its
 * reader has shown who they are; they sign in alone, as a second factor, and prove again.
 * Owns the table {@code user_credentials} and the pages under {@code /account/passkeys}.
 */
@ApplicationModule(displayName = "Passkeys 通行密钥",
		allowedDependencies = { "values", "page", "access", "web", "credential", "signin", "stepup" })
@NullMarked
package cn.xieshou.passkey;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
