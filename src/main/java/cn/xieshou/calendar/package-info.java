/**
 * Calendar (工作日历): on which days people work, by the notices of each year. Owns the
 * record type {@code calendars} and its table {@code calendar}.
 */
@ApplicationModule(displayName = "Calendar 工作日历", allowedDependencies = { "values", "register" })
@NullMarked
package cn.xieshou.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
