package cn.xieshou.checkup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import cn.xieshou.project.ProjectStage;

/**
 * What a record says, as far as rules have to know it before they can be asked (体检依据).
 */
record Facts(JsonNode form) {

	/** Whether a field is filled. */
	boolean has(String field) {
		return isSaid(this.form.path(field));
	}

	boolean hasAny(String... fields) {
		return Arrays.stream(fields).anyMatch(this::has);
	}

	/** How many entries a list has. */
	int size(String field) {
		return this.form.path(field).size();
	}

	/** Whether all entries of a list have a field filled. */
	boolean all(String list, String field) {
		return stream(list).allMatch((one) -> isSaid(one.path(field)));
	}

	/** Whether any entry of a list has a field filled. */
	boolean any(String list, String field) {
		return stream(list).anyMatch((one) -> isSaid(one.path(field)));
	}

	boolean is(String field, String... values) {
		return Arrays.asList(values).contains(this.form.path(field).asString(""));
	}

	/** The furthest stage of a project, {@code null} while none is said. */
	@Nullable ProjectStage stage() {
		return stream("stages").map((one) -> one.path("stage").asString(""))
			.filter((stage) -> !stage.isEmpty())
			.map(ProjectStage::valueOf)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	boolean isAt(ProjectStage... stages) {
		return Arrays.asList(stages).contains(stage());
	}

	/** Whether a stage has a date. */
	boolean isDated(@Nullable ProjectStage stage) {
		return stage != null && stream("stages")
			.anyMatch((one) -> one.path("stage").asString("").equals(stage.name()) && isSaid(one.path("on")));
	}

	/** Whether a project is works for the public, accepted and handed over. */
	boolean isPublicWorks() {
		return has("purpose") && !is("purpose", "INVESTMENT", "OTHER");
	}

	private java.util.stream.Stream<JsonNode> stream(String list) {
		return StreamSupport.stream(this.form.path(list).spliterator(), false);
	}

	private static boolean isSaid(JsonNode node) {
		return !(node.isMissingNode() || node.isNull() || node.isArray() && node.isEmpty());
	}

}
