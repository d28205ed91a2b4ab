/**
 * Filing (填报): drafts of filings, their lines and citations, who may see them, and what
 * happened to them. Owns the tables {@code filing}, {@code filing_line},
 * {@code filing_event}, {@code filing_place} and {@code filing_returned_line}.
 */
@ApplicationModule(displayName = "Filing 填报",
		allowedDependencies = { "values", "page", "access", "web", "job", "register", "form", "rule", "notice",
				"journal", "administration", "evidence", "approval" })
@NullMarked
package cn.xieshou.filing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
