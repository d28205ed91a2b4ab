/**
 * Rectification (问题整改): what audits, inspections and assessments found, who answers for
 * it by when, what was mended and who looked again. Owns the table {@code rectification}
 * and the pages {@code /rectifications}.
 */
@ApplicationModule(displayName = "Rectification 问题整改", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.rectification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
