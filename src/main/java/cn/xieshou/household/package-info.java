/**
 * What households have of a programme (联农带农): how many were reached, and what they
 * earned. Owns the tables {@code farmer_income} and {@code household_count} and the pages
 * under {@code /farmer-incomes} and {@code /household-counts}.
 */
@ApplicationModule(displayName = "Household 农户", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.household;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
