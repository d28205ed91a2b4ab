/**
 * Retention (留存期限): for how many days what need not stay is kept. Rooms ask it when they
 * delete; the audit administrator says it within bounds. Owns the table
 * {@code retention_rule}; its page is in {@code journal}.
 */
@ApplicationModule(displayName = "Retention 留存期限", allowedDependencies = { "values" })
@NullMarked
package cn.xieshou.retention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
