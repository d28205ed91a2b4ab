/**
 * Confirmation (双方确认): what one side of a pairing has filed the other side confirms or
 * disputes, before and after it is posted; differences and how they were settled (两地对账);
 * the opinion of the partner at the end of a year. Owns the tables {@code confirmation},
 * {@code difference} and {@code difference_word}, and the pages {@code /differences}.
 */
@ApplicationModule(displayName = "Confirmation 双方确认",
		allowedDependencies = { "values", "values :: grammar", "page", "access", "web", "notice", "journal", "register",
				"form", "evidence", "idempotency", "classification", "export", "rule", "filing", "review" })
@NullMarked
package cn.xieshou.confirmation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
