/**
 * Posting (入账): what a filing proposes becomes what the books say; the history of records
 * and their sources. The only room that writes records. Owns no tables.
 */
@ApplicationModule(displayName = "Posting 入账",
		allowedDependencies = { "values", "access", "web", "register", "form", "rule", "journal", "filing" })
@NullMarked
package cn.xieshou.posting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
