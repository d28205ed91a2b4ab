/**
 * Units (计量单位): what figures are measured in, exact factors between them, composite
 * units. Owns the tables {@code unit} and {@code unit_use} and the pages {@code /units}.
 */
@ApplicationModule(displayName = "Unit 计量单位", allowedDependencies = { "values", "job", "register", "rule" })
@NullMarked
package cn.xieshou.unit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
