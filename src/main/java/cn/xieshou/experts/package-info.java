/**
 * Experts and science envoys (专家、科技特派员): field of knowledge, home body, term, and what
 * they were asked, answered and visited. Owns the tables {@code expert} and
 * {@code consultation} and the pages under {@code /experts} and {@code /consultations}.
 */
@ApplicationModule(displayName = "Experts 专家", allowedDependencies = { "values", "access", "register", "rule" })
@NullMarked
package cn.xieshou.experts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
