/**
 * Where industry settles (园区与飞地): parks, enclaves, clusters. Owns their tables and the
 * pages under {@code /parks}, {@code /enclaves} and {@code /clusters}.
 */
@ApplicationModule(displayName = "Park 园区飞地",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "list" })
@NullMarked
package cn.xieshou.park;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
