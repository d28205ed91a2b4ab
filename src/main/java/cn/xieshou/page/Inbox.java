package cn.xieshou.page;

/**
 * How much waits for who is signed in (待办). The frame of a page asks once per request; a
 * room further up answers, quickly.
 */
@FunctionalInterface
public interface Inbox {

	int waiting();

}
