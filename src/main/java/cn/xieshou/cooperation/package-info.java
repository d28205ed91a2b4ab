/**
 * What the two sides do together apart from industry (协作): modes, events, services and
 * honours. Owns their tables and the pages under {@code /modes}, {@code /events},
 * {@code /services} and {@code /honours}.
 */
@ApplicationModule(displayName = "Cooperation 协作", allowedDependencies = { "values", "access", "register", "rule" })
@NullMarked
package cn.xieshou.cooperation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
