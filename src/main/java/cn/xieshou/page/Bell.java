package cn.xieshou.page;

/**
 * How many notices who is signed in has not seen (未读通知). The frame of a page asks once
 * per request; a room further up answers, quickly.
 */
@FunctionalInterface
public interface Bell {

	int unseen();

}
