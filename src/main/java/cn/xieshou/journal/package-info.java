/**
 * Journal (审计链): one line for every act on the books, written in the transaction of the
 * act, never changed or deleted, and sealed into blocks seconds later; and what
 * administrators did, for those who watch over them. Owns the tables
 * {@code journal_line}, {@code journal_waiting}, {@code journal_seal},
 * {@code journal_block} and {@code journal_quota}, the folder {@code heads} and the page
 * {@code /journal}.
 */
@ApplicationModule(displayName = "Journal 审计链",
		allowedDependencies = { "values", "log", "page", "access", "web", "credential", "signin", "gate", "job",
				"retention", "stepup", "database" })
@NullMarked
package cn.xieshou.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
