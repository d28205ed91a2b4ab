package cn.xieshou.filing;

/**
 * What a reviewer says of one field when they send a filing back (逐栏意见).
 *
 * @param line the line, from 1
 * @param field the field
 * @param text what is wrong with it
 */
public record Remark(int line, String field, String text) {

}
