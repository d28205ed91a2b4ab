/**
 * Indicators (指标): the catalogue of what is measured, with its definition, unit and the
 * way its values combine; which of them pages open with; the units; the schemes by which
 * programmes are assessed. Owns the tables {@code indicator}, {@code headline},
 * {@code unit} and {@code scheme}, the pages {@code /indicators}, {@code /headlines},
 * {@code /units} and {@code /schemes}.
 */
@ApplicationModule(displayName = "Indicator 指标",
		allowedDependencies = { "values", "access", "job", "register", "rule" })
@NullMarked
package cn.xieshou.indicator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
