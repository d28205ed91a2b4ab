/**
 * Access (权限): accounts, roles and grants, sign-in by page or token, and the one policy
 * that says who may do what where. Owns the tables {@code account}, {@code access_grant},
 * {@code sign_in}, {@code sign_in_limit} and {@code sign_in_origin} and the page
 * {@code /account}.
 */
@ApplicationModule(displayName = "Access 权限", allowedDependencies = { "values", "page" })
@NullMarked
package cn.xieshou.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
