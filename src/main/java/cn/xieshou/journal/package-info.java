/**
 * Journal (审计链): one line for every act on the books, written in the transaction of the
 * act, never changed or deleted; and what administrators did, for those who watch over
 * them. Owns the tables {@code journal_line} and {@code journal_quota} and the page
 * {@code /journal}.
 */
@ApplicationModule(displayName = "Journal 审计链",
		allowedDependencies = { "values", "log", "page", "access", "web", "credential", "signin", "gate", "job",
				"retention", "stepup" })
@NullMarked
package cn.xieshou.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
