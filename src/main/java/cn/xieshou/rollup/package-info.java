/**
 * Rollups (汇总): sums and counts that are kept by differences, appended at every posting
 * and folded a little later; what is kept of records compared with the records. The
 * tables belong to the rooms that declare them.
 */
@ApplicationModule(displayName = "Rollup 汇总", allowedDependencies = "job")
@NullMarked
package cn.xieshou.rollup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
