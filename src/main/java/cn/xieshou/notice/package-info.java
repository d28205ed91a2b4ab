/**
 * Notices (通知): what somebody should know of, found in the books each time it is asked
 * for, so that there is no second truth; upper rooms say where to look. Owns the table
 * {@code notice_mark} and the page {@code /notices}.
 */
@ApplicationModule(displayName = "Notice 通知", allowedDependencies = { "values", "page", "access", "web" })
@NullMarked
package cn.xieshou.notice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
