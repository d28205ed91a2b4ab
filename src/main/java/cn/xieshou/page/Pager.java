package cn.xieshou.page;

import org.jspecify.annotations.Nullable;

/**
 * The ways on from a page of a list that pages by key (翻页).
 *
 * @param previous the address of the page before, {@code null} on the first
 * @param next the address of the page after, {@code null} on the last
 * @param shown how many entries this page has
 * @param total how many there are, {@code null} where counting is dear: more than 10,000
 */
public record Pager(@Nullable String previous, @Nullable String next, int shown, @Nullable Long total) {

}
