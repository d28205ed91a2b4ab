/**
 * Values (计量): money, quantities as stated, areas, percentages, periods, region and
 * credit codes, with their column, text and JSON forms. Owns no table.
 */
@ApplicationModule(displayName = "Values 计量", allowedDependencies = {})
@NullMarked
package cn.xieshou.values;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
