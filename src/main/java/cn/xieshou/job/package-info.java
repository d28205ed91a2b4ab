/**
 * Jobs (后台作业): work behind the pages, recurring or asked for, which one node claims in
 * the database: its progress, cancelling it, taking it over from a node that died,
 * repeating it after a failure. Any room declares a {@link cn.xieshou.job.Job} as a bean.
 * Owns the tables {@code job} and {@code job_schedule}, the pages {@code /jobs} and the
 * addresses {@code /api/v1/jobs}.
 */
@ApplicationModule(displayName = "Job 后台作业",
		allowedDependencies = { "values", "log", "page", "access", "web", "notice", "retention" })
@NullMarked
package cn.xieshou.job;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
