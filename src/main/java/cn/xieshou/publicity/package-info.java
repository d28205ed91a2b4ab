/**
 * Publicity (公示): what was shown to the public of a project or a batch of money, from
 * when to when and where. Owns the table {@code public_notice} and the pages
 * {@code /public-notices}.
 */
@ApplicationModule(displayName = "Publicity 公示", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.publicity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
