package cn.xieshou.access;

/**
 * Sessions were ended because their account began another and had as many as it may have
 * (超出会话上限).
 *
 * @param actor whose
 * @param sessions how many
 */
public record SessionsDisplaced(Actor actor, int sessions) {

}
