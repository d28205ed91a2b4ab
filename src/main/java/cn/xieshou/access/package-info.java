/**
 * Access (权限): accounts, their roles and grants, who is signed in, and the one policy
 * that says who may do what where. How one signs in is in {@code signin}. Owns the tables
 * {@code account}, {@code access_grant}, {@code sign_in}, {@code sign_in_limit} and
 * {@code sign_in_origin}.
 */
@ApplicationModule(displayName = "Access 权限", allowedDependencies = { "values", "page" })
@NullMarked
package cn.xieshou.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
