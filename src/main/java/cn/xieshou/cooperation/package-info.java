/**
 * What the two sides do together apart from industry (协作): modes, events, linkages,
 * facilities, products, services and honours. Owns their tables and the pages under
 * {@code /modes}, {@code /events}, {@code /linkages}, {@code /facilities},
 * {@code /products}, {@code /services} and {@code /honours}.
 */
@ApplicationModule(displayName = "Cooperation 协作",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "list" })
@NullMarked
package cn.xieshou.cooperation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
