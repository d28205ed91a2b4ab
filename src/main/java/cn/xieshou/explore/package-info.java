/**
 * Exploration (自由分析): posted records and figures laid out by any two or three of their
 * dimensions, with totals that say what they are and the records behind each number. Owns
 * the table {@code explore_view} and the pages {@code /explore}.
 */
@ApplicationModule(displayName = "Explore 自由分析",
		allowedDependencies = { "values", "page", "access", "web", "register", "list", "classification", "export",
				"idempotency", "indicator", "figures" })
@NullMarked
package cn.xieshou.explore;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
