/**
 * Reports (报表): customary tables that are filled from records and figures by a
 * definition, as pages, JSON and files. Owns no tables and the pages {@code /reports}.
 */
@ApplicationModule(displayName = "Reports 报表",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "list", "indicator", "statement",
				"confirmation", "classification", "export", "exports", "figures" })
@NullMarked
package cn.xieshou.reports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
