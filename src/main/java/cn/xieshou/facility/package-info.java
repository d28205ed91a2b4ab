/**
 * Facilities (设施): stations, workshops, bases and model villages. Owns the table
 * {@code facility} and the pages {@code /facilities}.
 */
@ApplicationModule(displayName = "Facility 设施", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.facility;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
