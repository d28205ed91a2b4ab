/**
 * The check-up of projects, parks, enclaves and funds (体检): which rules are looked at of
 * each, what they found, what cannot be told for want of data, and the score that
 * follows. Owns no tables; the pages {@code /checkup}.
 */
@ApplicationModule(displayName = "Check-up 体检",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "classification", "export",
				"rule", "list", "findings", "project" })
@NullMarked
package cn.xieshou.checkup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
