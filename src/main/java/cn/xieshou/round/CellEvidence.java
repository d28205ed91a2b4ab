package cn.xieshou.round;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.filing.Draft;

/**
 * What a cell rests on (本格佐证); with the filing it becomes the evidence of its line.
 *
 * @param file the uploaded file, {@code null} if a document is cited
 * @param document the document's id, code or title
 * @param name what the file is called, in answers only
 */
record CellEvidence(@Nullable UUID file, @Nullable @Size(max = 300) String document,
		@Nullable @Size(max = 300) String name) {

	Draft.Cited cited() {
		return new Draft.Cited(this.document, null, this.file, null, null, null);
	}

	/** As it is kept: names are looked up each time. */
	CellEvidence unnamed() {
		return new CellEvidence(this.file, this.document, null);
	}

}
