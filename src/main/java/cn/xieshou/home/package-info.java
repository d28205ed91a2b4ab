/**
 * Home (首页): what is to be done next, for each role: what came back, what waits, what the
 * other administrators did. Reads what lower rooms say. Owns no table and the page
 * {@code /home}.
 */
@ApplicationModule(displayName = "Home 首页",
		allowedDependencies = { "values", "page", "access", "journal", "administration", "job", "register", "filing",
				"policy", "round", "confirmation" })
@NullMarked
package cn.xieshou.home;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
