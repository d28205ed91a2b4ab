/**
 * Search (检索): one index over everything posted, by Chinese, pinyin, initials, codes and
 * numbers, within the reader's scope. Owns the tables {@code search_entry} and
 * {@code search_build} and the addresses {@code /search}, {@code /api/v1/search} and
 * {@code /api/v1/<type>/lookup}.
 */
@ApplicationModule(displayName = "Search 检索",
		allowedDependencies = { "values", "page", "access", "web", "job", "register", "region", "list" })
@NullMarked
package cn.xieshou.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
