/**
 * Idempotency (幂等与并发): a request sent again gets the answer of the first, a transaction
 * that lost a deadlock is repeated, an unknown outcome is called unknown. Owns the table
 * {@code idempotency_key}.
 */
@ApplicationModule(displayName = "Idempotency 幂等与并发",
		allowedDependencies = { "values", "access", "web", "job", "form", "retention" })
@NullMarked
package cn.xieshou.idempotency;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
