/**
 * Operation (运行): what the system administrator sees of the running portal: its health,
 * backups, jobs and settings. Owns no tables; owns the page {@code /admin}.
 */
@ApplicationModule(displayName = "Operation 运行",
		allowedDependencies = { "values", "page", "access", "web", "job", "backup", "mail" })
@NullMarked
package cn.xieshou.operation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
