/**
 * Regions (区划): the administrative divisions of China by GB/T 2260, dated, with their
 * successors, and the areas without a code that programmes speak of. Owns the table
 * {@code region} and the pages {@code /regions}.
 */
@ApplicationModule(displayName = "Region 区划", allowedDependencies = { "values", "access", "register" })
@NullMarked
package cn.xieshou.region;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
