/**
 * Enclaves (飞地): their course, lease and the sharing of what they yield. Owns the table
 * {@code enclave} and the pages {@code /enclaves}.
 */
@ApplicationModule(displayName = "Enclave 飞地",
		allowedDependencies = { "values", "page", "access", "register", "form", "rule", "list" })
@NullMarked
package cn.xieshou.enclave;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
