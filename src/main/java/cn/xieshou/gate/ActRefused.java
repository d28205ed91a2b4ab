package cn.xieshou.gate;

import cn.xieshou.access.Actor;

/**
 * An act of somebody signed in was refused (操作被拒).
 *
 * @param actor who
 * @param method the HTTP method
 * @param path what was asked for, without query
 * @param status the answer: 403 by the policy, 409 by a rule of the books
 * @param reason the key of the rule, or what the policy said; empty if unknown
 */
public record ActRefused(Actor actor, String method, String path, int status, String reason) {

}
