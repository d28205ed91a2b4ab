package cn.xieshou.list;

/**
 * A page that shows the records of a type otherwise than as a list (看板入口), to which the
 * list leads; declared as a bean by the room that has the page.
 *
 * @param type the type
 * @param title the message that names the page
 * @param address the page, which takes {@code pairing} as lists do
 */
public record ListBoard(String type, String title, String address) {

}
