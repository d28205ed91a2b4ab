/**
 * Log (日志): how lines of the log are written: the number of the request, no control
 * characters, nothing twice in a row. Owns no tables.
 */
@ApplicationModule(displayName = "Log 日志", allowedDependencies = { "values" })
@NullMarked
package cn.xieshou.log;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
