/**
 * Linkages (结对): schools, hospitals, villages and enterprises of both sides that are
 * paired. Owns the table {@code linkage} and the pages {@code /linkages}.
 */
@ApplicationModule(displayName = "Linkage 结对",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "list" })
@NullMarked
package cn.xieshou.linkage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
