/**
 * Evidence (佐证): the documents on which records and figures rest. Owns the table
 * {@code document} and the pages {@code /documents}.
 */
@ApplicationModule(displayName = "Evidence 佐证", allowedDependencies = { "values", "web", "access", "register" })
@NullMarked
package cn.xieshou.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
