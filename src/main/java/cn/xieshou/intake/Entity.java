package cn.xieshou.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something that a text names (文中名称): a document, meeting, park, project, firm, honour.
 *
 * @param type the record type that it would be of
 * @param name its name as the text writes it
 * @param from where it begins
 * @param to where it ends
 * @param number the number of a document, {@code null} if the text gives none
 */
record Entity(String type, String name, int from, int to, @Nullable String number) {

}
