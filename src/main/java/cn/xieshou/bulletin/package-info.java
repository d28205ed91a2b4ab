/**
 * Bulletins (工作简报): their issues with articles, from collecting to publishing. Owns the
 * table {@code bulletin} and the pages {@code /bulletins}.
 */
@ApplicationModule(displayName = "Bulletin 工作简报", allowedDependencies = { "values", "register" })
@NullMarked
package cn.xieshou.bulletin;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
