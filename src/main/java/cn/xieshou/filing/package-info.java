/**
 * Filing (填报): drafts, submission, review steps and posting; the only room that writes
 * records. Owns the tables {@code filing}, {@code filing_line}, {@code filing_event} and
 * {@code review_step} and the pages {@code /filings} and {@code /review}.
 */
@ApplicationModule(displayName = "Filing 填报",
		allowedDependencies = { "values", "web", "access", "journal", "register", "evidence", "idempotency" })
@NullMarked
package cn.xieshou.filing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
