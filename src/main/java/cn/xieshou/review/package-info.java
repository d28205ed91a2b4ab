/**
 * Review (审核): submission, withdrawal, the decisions of reviewers and of the other side,
 * the inbox. Owns no tables.
 */
@ApplicationModule(displayName = "Review 审核",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "journal", "filing",
				"posting" })
@NullMarked
package cn.xieshou.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
