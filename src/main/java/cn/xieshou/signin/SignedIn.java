package cn.xieshou.signin;

import cn.xieshou.access.Actor;

/**
 * Somebody signed in (已登录).
 *
 * @param actor who
 */
public record SignedIn(Actor actor) {

}
