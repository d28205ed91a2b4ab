/**
 * Web (请求与应答): the border of requests and the answers to what fails: limits, strict
 * parameters, problems and error pages, unchanged pages. Owns no tables.
 */
@ApplicationModule(displayName = "Web 请求与应答", allowedDependencies = { "values", "log", "page" })
@NullMarked
package cn.xieshou.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
