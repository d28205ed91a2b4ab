/**
 * Rule (规则): what a quality rule is, which rules there are, what they find in lines that
 * are filed and in posted records. The rules themselves are in the rooms of the types
 * they look at. Owns the table {@code rule_parameter}, the pages {@code /rule-parameters}
 * and the address {@code /api/v1/rules}.
 */
@ApplicationModule(displayName = "Rule 规则",
		allowedDependencies = { "values", "access", "web", "job", "register", "form" })
@NullMarked
package cn.xieshou.rule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
