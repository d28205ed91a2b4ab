/**
 * Replay (重放): the records and their history rebuilt from the posted filings alone, and
 * compared with what the books hold. Owns no tables; what it rebuilds is gone when it
 * ends.
 */
@ApplicationModule(displayName = "Replay 重放",
		allowedDependencies = { "values", "access", "register", "form", "filing", "rollup" })
@NullMarked
package cn.xieshou.replay;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
