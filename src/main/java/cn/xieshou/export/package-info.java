/**
 * Export (导出): lists as CSV and spreadsheets, streamed. Owns no tables.
 */
@ApplicationModule(displayName = "Export 导出",
		allowedDependencies = { "database", "values", "values :: grammar", "access", "register", "journal", "list",
				"classification", "sharing" })
@NullMarked
package cn.xieshou.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
