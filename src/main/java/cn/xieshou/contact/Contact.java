package cn.xieshou.contact;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached (联系方式), as it is shown: everything personal is masked.
 *
 * @param id what it is called
 * @param pairing the name of the pairing that it belongs to
 * @param person who
 * @param post what the person does there
 * @param masked by kind, without those that there are not
 */
record Contact(UUID id, String pairing, String person, @Nullable String post, Map<ContactKind, String> masked) {

}
