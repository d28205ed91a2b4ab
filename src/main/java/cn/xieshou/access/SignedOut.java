package cn.xieshou.access;

/**
 * Somebody signed out (已退出).
 *
 * @param actor who
 */
public record SignedOut(Actor actor) {

}
