package cn.xieshou.filing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a line's content stands written (依据): a document and the place in it.
 *
 * @param document the document
 * @param line the line, page or paragraph, {@code null} for the document as a whole
 */
public record Citation(UUID document, @Nullable String line) {

}
