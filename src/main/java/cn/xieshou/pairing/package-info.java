/**
 * Pairing (结对): which region helps which, under which programme, as a dated tree. Owns
 * the table {@code pairing} and the pages {@code /pairings}.
 */
@ApplicationModule(displayName = "Pairing 结对",
		allowedDependencies = { "values", "page", "access", "web", "register", "rule", "indicator", "headline",
				"region", "list", "figures" })
@NullMarked
package cn.xieshou.pairing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
