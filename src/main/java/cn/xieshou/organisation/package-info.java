/**
 * Who takes part (单位与队伍): bodies, companies, associations, and the teams that are sent.
 * Owns the tables {@code organisation}, {@code team} and {@code team_log} and the pages
 * under {@code /organisations}, {@code /teams} and {@code /team-logs}.
 */
@ApplicationModule(displayName = "Organisation 单位",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "rule" })
@NullMarked
package cn.xieshou.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
