/**
 * Assets (资产) that came of projects: owner, custodian, use and income. Owns the table
 * {@code asset} and the pages {@code /assets}.
 */
@ApplicationModule(displayName = "Asset 资产", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.asset;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
