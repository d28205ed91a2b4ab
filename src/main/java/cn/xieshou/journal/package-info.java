/**
 * Journal (审计链): one line for every act on the books, written in the transaction of the
 * act, never changed or deleted. Owns the tables {@code journal_line} and
 * {@code journal_quota}.
 */
@ApplicationModule(displayName = "Journal 审计链", allowedDependencies = { "values", "log", "access", "signin", "job" })
@NullMarked
package cn.xieshou.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
