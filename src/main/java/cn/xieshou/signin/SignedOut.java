package cn.xieshou.signin;

import cn.xieshou.access.Actor;

/**
 * Somebody signed out (已退出).
 *
 * @param actor who
 */
public record SignedOut(Actor actor) {

}
