package cn.xieshou.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of figures.
 *
 * @param figures the figures
 * @param next where the next page begins, {@code null} if this is the last
 * @param total how many there are, as far as counted
 * @param totalIsMinimum whether there are more than were counted
 */
public record FigurePage(List<Figure> figures, @Nullable String next, long total, boolean totalIsMinimum) {

}
