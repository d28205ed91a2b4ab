/**
 * Audit (审计工作台): samples of ledger entries and records that anybody draws again, and the
 * working papers of what was drawn. Owns the tables {@code audit_sample},
 * {@code audit_item} and {@code audit_mark}, and the pages {@code /audit}.
 */
@ApplicationModule(displayName = "Audit 审计工作台",
		allowedDependencies = { "values", "page", "access", "web", "journal", "register", "form", "idempotency", "rule",
				"list", "findings" })
@NullMarked
package cn.xieshou.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
