/**
 * Indicators (指标): the catalogue of what is measured, with its definition, unit and the
 * way its values combine; which of them pages open with; the units. Owns the tables
 * {@code indicator}, {@code headline} and {@code unit}, the pages {@code /indicators},
 * {@code /headlines} and {@code /units}.
 */
@ApplicationModule(displayName = "Indicator 指标",
		allowedDependencies = { "values", "access", "job", "register", "rule" })
@NullMarked
package cn.xieshou.indicator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
