/**
 * List (列表): the query of a list, its page by key, its facets and totals, saved views.
 * Owns the tables {@code facet_count}, {@code facet_count_delta},
 * {@code facet_count_shape} and {@code saved_view}.
 */
@ApplicationModule(displayName = "List 列表",
		allowedDependencies = { "values", "page", "access", "web", "job", "rollup", "register", "form" })
@NullMarked
package cn.xieshou.list;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
