/**
 * Statements (陈述): what people state as values and targets of indicators, with whose it
 * is, on what basis and what is claimed beside it. Owns the tables
 * {@code indicator_value} and {@code target}, and the pages {@code /indicator-values} and
 * {@code /targets}.
 */
@ApplicationModule(displayName = "Statement 陈述",
		allowedDependencies = { "values", "values :: grammar", "register", "imports", "indicator", "confirmation" })
@NullMarked
package cn.xieshou.statement;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
