/**
 * Indicators (指标): the catalogue of what is measured, with its definition, unit and the
 * way its values combine. Owns the table {@code indicator} and the pages
 * {@code /indicators}.
 */
@ApplicationModule(displayName = "Indicator 指标", allowedDependencies = { "values", "access", "register" })
@NullMarked
package cn.xieshou.indicator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
