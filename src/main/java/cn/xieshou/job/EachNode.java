package cn.xieshou.job;

/**
 * What every node does by itself every few seconds (各节点定时), such as looking for what
 * changed on another one. It is short; what fails is tried again the next time.
 */
@FunctionalInterface
public interface EachNode {

	void look();

}
