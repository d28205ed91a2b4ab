/**
 * What the two sides do together apart from industry (协作): modes, events, services and
 * honours. Owns the tables {@code mode}, {@code event}, {@code service} and
 * {@code honour} and the pages under {@code /modes}, {@code /events}, {@code /services}
 * and {@code /honours}.
 */
@ApplicationModule(displayName = "Cooperation 协作", allowedDependencies = { "values", "access", "register", "rule" })
@NullMarked
package cn.xieshou.cooperation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
