/**
 * Donations (社会捐赠) of money and goods. Owns the table {@code donation} and the pages
 * {@code /donations}.
 */
@ApplicationModule(displayName = "Donation 捐赠", allowedDependencies = { "values", "register", "rule" })
@NullMarked
package cn.xieshou.donation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
