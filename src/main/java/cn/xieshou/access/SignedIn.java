package cn.xieshou.access;

/**
 * Somebody signed in (已登录).
 *
 * @param actor who
 */
public record SignedIn(Actor actor) {

}
