package cn.xieshou.list;

import java.util.UUID;

/**
 * A list as somebody keeps it (视图): conditions, order and columns under a name. It shows
 * each reader what lies within their own scope.
 *
 * @param conditions as in an address, without question mark
 * @param shared whether other readers see it
 * @param own whether it is the reader's own
 * @param owner who keeps it
 */
public record SavedView(UUID id, String name, String conditions, boolean shared, boolean own, String owner) {

}
