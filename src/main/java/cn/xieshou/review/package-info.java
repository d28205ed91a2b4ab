/**
 * Review (审核): submission, withdrawal, the decisions of reviewers and of the other side,
 * the inbox, many approved in one act. Owns the tables {@code review_batch} and
 * {@code review_batch_filing}, the page {@code /review} and the addresses
 * {@code /api/v1/approvals}.
 */
@ApplicationModule(displayName = "Review 审核",
		allowedDependencies = { "values", "page", "access", "web", "job", "register", "form", "rule", "idempotency",
				"journal", "administration", "mail", "filing", "posting" })
@NullMarked
package cn.xieshou.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
