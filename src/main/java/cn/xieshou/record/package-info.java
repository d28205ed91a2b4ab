/**
 * Record (记录): the pages and the REST addresses of all record types that have none of
 * their own: list, detail, schema, template.
 */
@ApplicationModule(displayName = "Record 记录",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "list", "export",
				"classification" })
@NullMarked
package cn.xieshou.record;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
