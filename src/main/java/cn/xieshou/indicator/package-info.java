/**
 * Indicators (指标): the catalogue of what is measured, with its definition, unit and the
 * way its values combine; the schemes by which programmes are assessed. Owns the tables
 * {@code indicator} and {@code scheme}, the pages {@code /indicators} and
 * {@code /schemes}.
 */
@ApplicationModule(displayName = "Indicator 指标", allowedDependencies = { "values", "access", "register", "rule" })
@NullMarked
package cn.xieshou.indicator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
