/**
 * Imports (批量导入): files of rows that become drafts of filings, for every record type:
 * taken, read by {@code workbook} in the background, corrected, checked like forms, filed
 * in batches. Owns the tables {@code import_batch}, {@code import_file},
 * {@code import_row} and {@code import_mapping}, the pages {@code /imports} and the
 * addresses {@code /api/v1/imports}.
 */
@ApplicationModule(displayName = "Imports 批量导入",
		allowedDependencies = { "values", "values :: grammar", "page", "access", "web", "job", "register", "workbook",
				"form", "rule", "virus", "filing", "idempotency" })
@NullMarked
package cn.xieshou.imports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
