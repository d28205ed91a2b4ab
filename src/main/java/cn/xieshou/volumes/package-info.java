/**
 * Volumes of a period (业务量): what a window, service, product or project sold, handled,
 * exported, carried or saved, by product, buyer, channel and market. Owns the table
 * {@code volume} and the pages {@code /volumes} and {@code /volume-sums}.
 */
@ApplicationModule(displayName = "Volumes 业务量",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "web" })
@NullMarked
package cn.xieshou.volumes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
