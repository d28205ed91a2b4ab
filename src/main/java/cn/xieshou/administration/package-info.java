/**
 * Administration (系统管理): the first run, one-time links by which people set their own
 * passwords and second factors. Owns the table {@code account_link} and the pages
 * {@code /setup/…}.
 */
@ApplicationModule(displayName = "Administration 系统管理",
		allowedDependencies = { "values", "page", "database", "access", "web", "signin", "journal" })
@NullMarked
package cn.xieshou.administration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
