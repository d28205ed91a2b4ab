package cn.xieshou.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list (列表页).
 *
 * @param rows the rows
 * @param previous before which row the page before ends, {@code null} if this is the
 * first
 * @param next after which row the next page begins, {@code null} if this is the last
 */
public record ListPage(List<Row> rows, @Nullable String previous, @Nullable String next) {

}
