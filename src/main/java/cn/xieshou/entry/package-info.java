/**
 * Entry (填报页): the pages {@code /filings} and the REST addresses of filings; the form
 * page keeps what was typed and merges what others changed. Owns the table
 * {@code entry_typed}.
 */
@ApplicationModule(displayName = "Entry 填报页",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "rule", "idempotency", "list",
				"filing", "posting", "review", "confirmation" })
@NullMarked
package cn.xieshou.entry;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
