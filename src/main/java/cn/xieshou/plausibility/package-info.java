/**
 * Plausibility (合理性): what speaks against a figure: the quality rules of values and
 * targets, and what the books say beside a value that is being typed. Owns no table and
 * the address {@code /api/v1/figures/hints}.
 */
@ApplicationModule(displayName = "Plausibility 合理性",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "indicator", "statement",
				"figures" })
@NullMarked
package cn.xieshou.plausibility;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
