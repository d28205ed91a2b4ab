/**
 * The gate (访问控制): the security rules of all addresses, the answers to who may not pass,
 * the tokens against forged requests, what waits until the portal has started or has its
 * administrators.
 */
@ApplicationModule(displayName = "Gate 访问控制",
		allowedDependencies = { "values", "page", "access", "web", "credential", "signin" })
@NullMarked
package cn.xieshou.gate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
