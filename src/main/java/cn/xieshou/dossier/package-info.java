/**
 * Dossier (审计包): records with their revisions, evidence, dictionary, control totals and
 * the blocks of the journal in one file that a page within it verifies without a network.
 * Owns no tables.
 */
@ApplicationModule(displayName = "Dossier 审计包",
		allowedDependencies = { "values", "access", "web", "database", "journal", "register", "form", "rule", "list",
				"classification", "export", "exports", "evidence", "filing", "posting", "reports" })
@NullMarked
package cn.xieshou.dossier;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
