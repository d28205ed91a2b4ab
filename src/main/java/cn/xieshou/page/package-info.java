/**
 * Page (页面): what all pages share: the frame with its navigation, numbers and figures as
 * written, charts, steps, languages. Owns no tables.
 */
@ApplicationModule(displayName = "Page 页面", allowedDependencies = { "values" })
@NullMarked
package cn.xieshou.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
