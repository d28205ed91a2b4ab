/**
 * Web (外壳): what all pages and the API share: layout, language, error answers. Owns no
 * table and no address but the error page.
 */
@ApplicationModule(displayName = "Web 外壳", allowedDependencies = { "values" })
@NullMarked
package cn.xieshou.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
