/**
 * Findings (数据发现): what rules find in posted records, as something that somebody answers
 * for until it is mended or explained. Owns the tables {@code finding},
 * {@code finding_act}, {@code finding_due} and {@code finding_look}, and the pages
 * {@code /findings}.
 */
@ApplicationModule(displayName = "Findings 数据发现",
		allowedDependencies = { "values", "page", "access", "web", "job", "journal", "register", "form", "idempotency",
				"classification", "export", "rule", "notice", "statement", "figures", "indicator", "rollup", "sum" })
@NullMarked
package cn.xieshou.findings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
