/**
 * Work for people of the assisted places (就业): people in work, training courses and job
 * fairs. Owns the tables {@code employment}, {@code training} and {@code job_fair} and
 * the pages under {@code /employments}, {@code /trainings} and {@code /job-fairs}.
 */
@ApplicationModule(displayName = "Employment 就业", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.employment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
