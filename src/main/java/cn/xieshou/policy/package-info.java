/**
 * What was agreed and what is to be done (制度与任务): meetings with their decisions, task
 * ledgers. Owns the tables {@code meeting} and {@code task} and the pages under
 * {@code /meetings} and {@code /tasks}.
 */
@ApplicationModule(displayName = "Policy 制度任务", allowedDependencies = { "values", "page", "access", "web", "register" })
@NullMarked
package cn.xieshou.policy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
