/**
 * Briefings (简报与报告): documents of customary kinds that are written from figures, each
 * number of them tied to the figure that says it; what people write around the numbers,
 * who authorised and issued it. Owns the tables {@code briefing}, {@code briefing_number}
 * and {@code briefing_sequence}, and the pages {@code /briefings}.
 */
@ApplicationModule(displayName = "Briefing 简报",
		allowedDependencies = { "values", "page", "access", "web", "journal", "register", "form", "idempotency", "list",
				"indicator", "statement", "classification", "export", "exports", "evidence", "filing", "figures",
				"findings", "reports" })
@NullMarked
package cn.xieshou.briefing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
