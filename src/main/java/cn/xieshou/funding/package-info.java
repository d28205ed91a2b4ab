/**
 * Money (资金): funds and what moves in them. Owns the tables {@code fund},
 * {@code funding_entry}, {@code fund_balance}, {@code fund_day} and {@code fund_contract}
 * and the pages under {@code /funding}, {@code /funds} and {@code /funding-entries}.
 */
@ApplicationModule(displayName = "Funding 资金",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "rollup", "posting",
				"confirmation" })
@NullMarked
package cn.xieshou.funding;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
