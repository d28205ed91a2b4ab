package cn.xieshou.filing;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody writes into a filing.
 *
 * @param type the record type
 * @param lines one line or up to a thousand
 * @param note a word to the reviewers
 * @param origin where it is made, {@code null} if it has a form of its own
 */
public record Draft(@NotBlank @Size(max = 60) String type, @NotEmpty @Size(max = 1000) List<@Valid @NotNull Line> lines,
		@Size(max = 2000) @Nullable String note, @Nullable Origin origin) {

	public Draft(String type, List<Line> lines, @Nullable String note) {
		this(type, lines, note, null);
	}

	/** The most documents and files that one line cites. */
	public static final int MOST_CITED = 100;

	/**
	 * One line.
	 *
	 * @param action what it proposes
	 * @param recordId the record that it changes or voids
	 * @param baseVersion the version of that record that the author saw
	 * @param form the proposed content, in JSON as the type's schema says; a voiding may
	 * say by {@code successor} which record is to be named instead
	 * @param evidence where it is written
	 */
	@Schema(name = "DraftLine")
	public record Line(@NotNull LineAction action, @Nullable UUID recordId, @Nullable Integer baseVersion,
			@Nullable ObjectNode form, @Nullable @Size(max = MOST_CITED) List<@Valid @NotNull Cited> evidence) {

	}

	/**
	 * A document or file that a line rests on; one of them must be there.
	 *
	 * @param document the document's id, code, outside reference or title
	 * @param line the line or paragraph
	 * @param file the uploaded file
	 * @param page the page of the file, from 1
	 * @param region the part of that page
	 * @param note what is to be seen there
	 */
	@Schema(name = "DraftCitation")
	public record Cited(@Size(max = 300) @Nullable String document, @Size(max = 100) @Nullable String line,
			@Nullable UUID file, @Min(1) @Max(99_999) @Nullable Integer page, Citation.@Valid @Nullable Region region,
			@Size(max = 500) @Nullable String note) {

	}

}
