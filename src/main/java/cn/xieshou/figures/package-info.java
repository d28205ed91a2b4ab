/**
 * Figures (数据): reading figures, stated ones and sums of records: by cell, as a list, the
 * highest and lowest, added up over pairings, with growth and completion computed; how
 * pages show them; files of them. Owns no table and the addresses {@code /api/v1/cells}
 * and {@code /api/v1/totals}.
 */
@ApplicationModule(displayName = "Figures 数据",
		allowedDependencies = { "values", "page", "database", "access", "web", "rollup", "register", "indicator",
				"headline", "region", "list", "evidence", "export", "classification", "filing", "statement", "sum",
				"confirmation" })
@NullMarked
package cn.xieshou.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
