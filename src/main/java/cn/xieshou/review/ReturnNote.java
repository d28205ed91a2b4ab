package cn.xieshou.review;

import java.util.List;

import cn.xieshou.filing.Remark;

/**
 * With what a filing is sent back (退回说明).
 *
 * @param reason why
 * @param step to which review step, 0 for its author
 * @param remarks what is said of single fields
 */
public record ReturnNote(String reason, int step, List<Remark> remarks) {

}
