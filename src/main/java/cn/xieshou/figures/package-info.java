/**
 * Figures (数据): the one figure store. What people state as values and targets of
 * indicators, and what posted records add up to; growth, completion, share and rank
 * computed on top; the way from every figure down to its source. Owns the tables
 * {@code indicator_value}, {@code target}, {@code figure_cell}, {@code figure_delta} and
 * {@code figure_movement} and the pages {@code /figures}, {@code /indicator-values} and
 * {@code /targets}.
 */
@ApplicationModule(displayName = "Figures 数据",
		allowedDependencies = { "values", "page", "database", "access", "web", "job", "register", "form", "rule",
				"indicator", "region", "list", "evidence", "export", "filing", "posting", "question" })
@NullMarked
package cn.xieshou.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
