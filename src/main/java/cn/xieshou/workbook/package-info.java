/**
 * Workbook (表格识读): reads workbooks as offices send them, proposes which sheet, row and
 * column says what, and reads their rows as values of a form with problems by cell. No
 * tables, no pages, nothing written.
 */
@ApplicationModule(displayName = "Workbook 表格识读", allowedDependencies = { "values", "values :: grammar", "register" })
@NullMarked
package cn.xieshou.workbook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
