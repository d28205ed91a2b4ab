/**
 * Money (资金): funds and what moves in them. Owns the tables {@code fund} and
 * {@code funding_entry} and the pages under {@code /funds}, {@code /funding-entries} and
 * {@code /funding}.
 */
@ApplicationModule(displayName = "Funding 资金",
		allowedDependencies = { "values", "register", "form", "rule", "confirmation" })
@NullMarked
package cn.xieshou.funding;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
