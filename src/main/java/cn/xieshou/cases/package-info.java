/**
 * Cases that go step by step (办件): policy benefits, land approvals, sales of parcels,
 * financing and guarantees, relief from environmental assessment, issues that are raised
 * and escalated. Owns the table {@code case_file} and the pages {@code /cases}.
 */
@ApplicationModule(displayName = "Cases 办件", allowedDependencies = { "values", "page", "access", "register", "rule" })
@NullMarked
package cn.xieshou.cases;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
