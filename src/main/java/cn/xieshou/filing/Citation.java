package cn.xieshou.filing;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Where a line's content is written (依据): a document, a file, or a file of a document,
 * and the place in it.
 *
 * @param document the document, {@code null} if only a file is cited
 * @param line the line or paragraph, {@code null} for the document as a whole
 * @param file the uploaded file, {@code null} if only a document is cited
 * @param page the page of the file, from 1
 * @param region the part of that page
 * @param note what is to be seen there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(@Nullable UUID document, @Nullable String line, @Nullable UUID file, @Nullable Integer page,
		@Nullable Region region, @Nullable String note) {

	public Citation(UUID document, @Nullable String line) {
		this(document, line, null, null, null, null);
	}

	/** A part of a page as one text, {@code left,top,width,height}; null for none. */
	public static @Nullable String text(@Nullable Region region) {
		return (region != null) ? region.left() + "," + region.top() + "," + region.width() + "," + region.height()
				: null;
	}

	/**
	 * A part of a page (页内区域), in thousandths of the page's width and height.
	 *
	 * @param left from the left edge
	 * @param top from the top
	 * @param width how wide
	 * @param height how high
	 */
	public record Region(@Min(0) @Max(1000) int left, @Min(0) @Max(1000) int top, @Min(1) @Max(1000) int width,
			@Min(1) @Max(1000) int height) {

	}

}
