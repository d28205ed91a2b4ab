/**
 * Merging (合并): which records of a type may be the same, and the filing that makes one of
 * two. Owns no tables; the pages under {@code /duplicates} and
 * {@code /<type>/<id>/merge}.
 */
@ApplicationModule(displayName = "Merging 合并",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "list", "idempotency",
				"filing" })
@NullMarked
package cn.xieshou.merging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
