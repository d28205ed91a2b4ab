/**
 * Readings (读数): what the one grammar of values, periods and growth reads from a text, by
 * program. Owns the addresses {@code /api/v1/readings/…}.
 */
@ApplicationModule(displayName = "Reading 读数",
		allowedDependencies = { "values", "values :: grammar", "form", "indicator" })
@NullMarked
package cn.xieshou.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
