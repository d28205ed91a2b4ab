package cn.xieshou.round;

import java.util.UUID;

import cn.xieshou.values.Span;

/**
 * Which cell of a sheet (格).
 *
 * @param indicator the indicator
 * @param period the stretch that its value is of
 */
record CellKey(UUID indicator, Span period) {

}
