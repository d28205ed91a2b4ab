package cn.xieshou.gate;

/**
 * Whether the portal has its three administrators (首次启用); until then it opens nothing
 * else.
 */
public interface FirstRunState {

	boolean isDone();

}
