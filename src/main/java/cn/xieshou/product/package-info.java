/**
 * Products (产品) and the certificates they hold. Owns the table {@code product} and the
 * pages {@code /products}.
 */
@ApplicationModule(displayName = "Product 产品", allowedDependencies = { "values", "access", "register", "list" })
@NullMarked
package cn.xieshou.product;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
