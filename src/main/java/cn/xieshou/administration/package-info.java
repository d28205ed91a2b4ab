/**
 * Administration (系统管理): the first run, one-time links by which people set their own
 * passwords and second factors, the pages of system and security administrator. Owns the
 * tables {@code account_link}, {@code grant_request} and {@code grant_review} and the
 * pages {@code /setup/…}, {@code /admin/accounts} and {@code /admin/grants}.
 */
@ApplicationModule(displayName = "Administration 系统管理",
		allowedDependencies = { "values", "page", "database", "access", "web", "notice", "credential", "signin",
				"stepup", "gate", "journal", "workbook" })
@NullMarked
package cn.xieshou.administration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
