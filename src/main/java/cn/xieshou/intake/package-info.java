/**
 * Intake (文本采集): figures and names found in texts that people paste or upload, each with
 * its place, for a person to confirm. Owns the tables {@code intake_text} and
 * {@code intake_phrase}, the pages {@code /intake} and the address
 * {@code /api/v1/intake}.
 */
@ApplicationModule(displayName = "Intake 文本采集",
		allowedDependencies = { "values", "values :: grammar", "page", "access", "web", "register", "form", "region",
				"job", "virus", "idempotency", "evidence", "filing", "indicator", "statement", "figures" })
@NullMarked
package cn.xieshou.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
