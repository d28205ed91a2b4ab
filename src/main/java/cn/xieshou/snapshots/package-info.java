/**
 * Snapshots (账册快照): moments of the books that have a name, so that what was said then can
 * be asked for again; and what changed between two moments, and who said so. Owns the
 * table {@code snapshot}, the pages {@code /snapshots} and {@code /changes}, and how all
 * that is read as known at a moment is asked for by one of them.
 */
@ApplicationModule(displayName = "Snapshots 账册快照",
		allowedDependencies = { "values", "page", "access", "web", "journal", "register", "form", "idempotency",
				"filing", "posting" })
@NullMarked
package cn.xieshou.snapshots;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
