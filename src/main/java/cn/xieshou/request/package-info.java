/**
 * Requests of enterprises (企业诉求) and their answers. Owns the table
 * {@code enterprise_request} and the pages {@code /enterprise-requests}.
 */
@ApplicationModule(displayName = "Request 诉求", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.request;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
