/**
 * Exports (后台导出): files of lists and figures that are written in the background, kept for
 * some days and handed to who asked for them. Owns the table {@code export_file} and the
 * addresses {@code /api/v1/exports}.
 */
@ApplicationModule(displayName = "Exports 后台导出",
		allowedDependencies = { "values", "database", "access", "web", "job", "journal", "form", "register", "list",
				"classification", "export", "idempotency", "figures", "snapshots" })
@NullMarked
package cn.xieshou.exports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
