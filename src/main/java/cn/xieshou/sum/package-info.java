/**
 * Sums (汇总): what posted records add up to, for their pairing and those above, and by how
 * much yearly values grew, kept as differences at every posting. Owns the tables
 * {@code figure_cell}, {@code figure_cell_delta}, {@code figure_movement} and
 * {@code figure_growth}.
 */
@ApplicationModule(displayName = "Sum 汇总",
		allowedDependencies = { "values", "access", "rollup", "register", "indicator", "statement" })
@NullMarked
package cn.xieshou.sum;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
