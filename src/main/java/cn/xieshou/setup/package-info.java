/**
 * Set-up (启用向导): leads business administrators from empty books to the first pairings and
 * their review steps, and says what is still missing and whose it is to do. Everything it
 * enters is a filing. Owns no table and the page {@code /setup}.
 */
@ApplicationModule(displayName = "Setup 启用向导",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "region", "calendar", "approval",
				"filing", "review", "pairing" })
@NullMarked
package cn.xieshou.setup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
