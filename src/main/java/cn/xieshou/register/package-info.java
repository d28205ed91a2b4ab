/**
 * Register (台账): what all record types share because they are shaped like a table: the
 * descriptor of a type, its form, its list with filters and facets, its files, its JSON.
 * Owns the table {@code record_ref} and, for types without pages of their own, the
 * addresses {@code /<type>} and {@code /api/v1/<type>}.
 */
@ApplicationModule(displayName = "Register 台账",
		allowedDependencies = { "values", "web", "access", "journal", "database" })
@NullMarked
package cn.xieshou.register;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
