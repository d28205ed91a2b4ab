/**
 * Projects (项目): from the first lead to full production. Owns the table {@code project}
 * and the pages under {@code /projects}.
 */
@ApplicationModule(displayName = "Project 项目",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "list", "confirmation",
				"idempotency", "filing" })
@NullMarked
package cn.xieshou.project;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
