/**
 * Sharing (共享管理): what leaves the portal as a file, to whom, and what leaves only when a
 * second person has agreed. Owns the tables {@code export_request} and
 * {@code sharing_rule}, the pages {@code /admin/sharing} and {@code /exports}.
 */
@ApplicationModule(displayName = "Sharing 共享管理",
		allowedDependencies = { "values", "page", "access", "web", "notice", "stepup", "journal", "classification" })
@NullMarked
package cn.xieshou.sharing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
