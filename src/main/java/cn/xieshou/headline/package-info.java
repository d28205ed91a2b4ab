/**
 * Headlines (关键指标设置): with which indicators the pages of a programme and level open. Owns
 * the table {@code headline} and the pages {@code /headlines}.
 */
@ApplicationModule(displayName = "Headline 关键指标",
		allowedDependencies = { "values", "access", "register", "rule", "indicator" })
@NullMarked
package cn.xieshou.headline;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
