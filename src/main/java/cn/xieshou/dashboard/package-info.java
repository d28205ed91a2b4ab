/**
 * Dashboards (看板): what the books come to, at a glance. Reads posted data only. Owns no
 * table and the page {@code /}.
 */
@ApplicationModule(displayName = "Dashboard 看板",
		allowedDependencies = { "values", "page", "access", "indicator", "headline", "region", "statement", "figures",
				"pairing" })
@NullMarked
package cn.xieshou.dashboard;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
