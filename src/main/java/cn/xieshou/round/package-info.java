/**
 * Round (报送轮次): what is asked of which pairings for a period, and the sheets (报表) on
 * which they answer. A sheet enters the books as a filing. Owns the tables {@code round},
 * {@code round_ask}, {@code round_type}, {@code round_sheet} and {@code round_cell} and
 * the pages {@code /rounds}.
 */
@ApplicationModule(displayName = "Round 报送轮次",
		allowedDependencies = { "values", "values :: grammar", "page", "access", "web", "notice", "journal", "register",
				"form", "evidence", "rule", "confirmation", "idempotency", "approval", "filing", "review", "indicator",
				"headline", "statement", "figures" })
@NullMarked
package cn.xieshou.round;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
