package cn.xieshou.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import cn.xieshou.rule.RuleTexts;

/**
 * A filing as its readers see it.
 *
 * @param id the filing
 * @param version its version, for the next change
 * @param type the record type
 * @param state how far it has come
 * @param pairing the code of its pairing
 * @param author who wrote it
 * @param authorId the author's account
 * @param note a word to the reviewers
 * @param step the review step that it waits for, 0 for none
 * @param steps the names of the steps that it passes
 * @param dueOn the day by which that is to be decided, {@code null} if none is set
 * @param createdAt when it was begun
 * @param submittedAt when it was last handed in
 * @param postedAt when it entered the books
 * @param lines its lines
 * @param events what happened to it
 * @param warnings what rules found in its lines, with what its author says to that
 * @param origin where it is made and worked on, {@code null} if it has a form of its own
 */
public record FilingView(UUID id, int version, String type, FilingState state, @Nullable String pairing, String author,
		UUID authorId, @Nullable String note, int step, List<String> steps, @Nullable LocalDate dueOn,
		Instant createdAt, @Nullable Instant submittedAt, @Nullable Instant postedAt, List<Line> lines,
		List<FilingEvent> events, List<RuleTexts.Warning> warnings, @Nullable Origin origin) {

	/** The same with lines as a reader is shown them. */
	public FilingView with(List<Line> shown) {
		return new FilingView(this.id, this.version, this.type, this.state, this.pairing, this.author, this.authorId,
				this.note, this.step, this.steps, this.dueOn, this.createdAt, this.submittedAt, this.postedAt, shown,
				this.events, this.warnings, this.origin);
	}

	/**
	 * A line with what it would change.
	 *
	 * @param line its number
	 * @param action what it proposes
	 * @param recordId the record
	 * @param baseVersion the version that the author saw
	 * @param form the proposed content
	 * @param evidence where it is written, as it can be sent again
	 * @param sources the same with the documents and files looked up
	 * @param diff field by field what changes
	 */
	public record Line(int line, LineAction action, UUID recordId, @Nullable Integer baseVersion, JsonNode form,
			List<Citation> evidence, List<Sources.Source> sources, List<FieldChange> diff) {

		/** The same without what a reader is not shown. */
		public Line without(UnaryOperator<JsonNode> shown) {
			return new Line(this.line, this.action, this.recordId, this.baseVersion, shown.apply(this.form),
					shownEvidence(), this.sources, this.diff.stream().map((change) -> change.without(shown)).toList());
		}

		/**
		 * What is cited, without documents and files that were not found for a reader.
		 */
		private List<Citation> shownEvidence() {
			List<Citation> shown = new ArrayList<>();
			for (int i = 0; i < this.evidence.size(); i++) {
				Citation one = this.evidence.get(i);
				Sources.Source source = this.sources.get(i);
				shown.add(new Citation((source.document() != null) ? one.document() : null, one.line(),
						(source.file() != null) ? one.file() : null, one.page(), one.region(), one.note()));
			}
			return shown;
		}

	}

	/**
	 * A field that changes.
	 *
	 * @param field its name
	 * @param label what it is called
	 * @param before what stood there, {@code null} if nothing
	 * @param after what will stand there, {@code null} if nothing
	 */
	public record FieldChange(String field, String label, @Nullable JsonNode before, @Nullable JsonNode after) {

		/** The same without what a reader is not shown. */
		public FieldChange without(UnaryOperator<JsonNode> shown) {
			return new FieldChange(this.field, this.label, (this.before != null) ? shown.apply(this.before) : null,
					(this.after != null) ? shown.apply(this.after) : null);
		}

	}

	/**
	 * A filing in a list.
	 *
	 * @param id the filing
	 * @param version its version
	 * @param type the record type
	 * @param state how far it has come
	 * @param pairing the code of its pairing
	 * @param author who wrote it
	 * @param lines how many lines it has
	 * @param step the review step that it waits for
	 * @param stepName what that is called, {@code null} if it waits for none
	 * @param dueOn the day by which that is to be decided, {@code null} if none is set
	 * @param updatedAt when it last changed
	 */
	public record Summary(UUID id, int version, String type, FilingState state, @Nullable String pairing, String author,
			int lines, int step, @Nullable String stepName, @Nullable LocalDate dueOn, Instant updatedAt) {

	}

}
