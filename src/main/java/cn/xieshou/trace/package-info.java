/**
 * Traces (来历): the way from every figure down to its source. Owns no table and the pages
 * {@code /figures}.
 */
@ApplicationModule(displayName = "Trace 来历",
		allowedDependencies = { "values", "page", "access", "web", "register", "indicator", "region", "evidence",
				"filing", "posting", "question", "statement", "figures", "confirmation" })
@NullMarked
package cn.xieshou.trace;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
