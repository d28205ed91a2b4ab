package cn.xieshou.filing;

/**
 * Where a filing is made and worked on that has no form of its own (成单之处), such as a
 * sheet.
 *
 * @param name what it is called there
 * @param href the address of its page
 */
public record Origin(String name, String href) {

}
