package cn.xieshou.signin;

import cn.xieshou.access.Actor;

/**
 * Somebody signed in (已登录).
 *
 * @param actor who
 * @param elsewhere whether neither this browser nor this network is known of the account,
 * though others are (陌生来源)
 */
public record SignedIn(Actor actor, boolean elsewhere) {

}
