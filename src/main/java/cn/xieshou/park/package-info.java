/**
 * Parks (共建园区): land, workshops, phases, tenants. Owns the table {@code park} and the
 * pages {@code /parks}.
 */
@ApplicationModule(displayName = "Park 园区", allowedDependencies = { "values", "page", "register", "form", "rule" })
@NullMarked
package cn.xieshou.park;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
