/**
 * Boards (看板): pages that show records of several types side by side, for who leads the
 * work: the funnel of projects, the command structure, programmes, decisions. Owns no
 * tables; the pages under {@code /boards}.
 */
@ApplicationModule(displayName = "Board 看板",
		allowedDependencies = { "values", "page", "access", "register", "list", "policy", "project" })
@NullMarked
package cn.xieshou.board;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
