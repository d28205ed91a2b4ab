/**
 * Classification (数据分级): how far records and files may go. Each type has a usual grade,
 * what personal numbers stand in raises it, people raise it with a reason, and nobody
 * lowers it below that. Owns the tables {@code data_grade} and {@code usual_grade} and
 * the addresses {@code /{type}/{id}/grade}.
 */
@ApplicationModule(displayName = "Classification 数据分级",
		allowedDependencies = { "values", "access", "web", "register", "journal" })
@NullMarked
package cn.xieshou.classification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
