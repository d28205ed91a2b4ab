/**
 * Register (台账): what a record type is: its descriptor, the fields of its form, its
 * posted records one by one, the references between them. Owns the tables
 * {@code record_ref} and {@code record_link} and the address {@code /api/v1/refs}.
 */
@ApplicationModule(displayName = "Register 台账", allowedDependencies = { "values", "access", "web" })
@NullMarked
package cn.xieshou.register;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
