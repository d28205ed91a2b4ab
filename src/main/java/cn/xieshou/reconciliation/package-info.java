/**
 * Reconciliation (银行对账): extracts of bank and treasury accounts beside the entries of
 * funds, what belongs together and why the rest does not. It changes no entry. Owns the
 * tables {@code reconciliation}, {@code reconciliation_line},
 * {@code reconciliation_entry} and {@code reconciliation_link} and the pages under
 * {@code /reconciliations}.
 */
@ApplicationModule(displayName = "Reconciliation 银行对账",
		allowedDependencies = { "values", "page", "access", "web", "journal", "register", "workbook", "form", "virus",
				"idempotency" })
@NullMarked
package cn.xieshou.reconciliation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
