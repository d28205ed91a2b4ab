package cn.xieshou.register;

import org.jspecify.annotations.Nullable;

/**
 * Something shown by its name: a record of another type or a region.
 *
 * @param id its id or code
 * @param name its name, {@code null} if it is no longer posted
 */
public record Named(String id, @Nullable String name) {

}
