package cn.xieshou.project;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who notes a step of a project (登记进展): the stage that it came to, or
 * what comes next, or both.
 *
 * @param baseVersion the version of the project that the author saw
 * @param stage the stage that it came to, {@code null} if it stays where it is
 * @param on when that was, as it is written, 2026年5月
 * @param note how it came there
 * @param nextStep what comes next
 * @param nextOn by when
 */
record StageForm(@NotNull @Nullable Integer baseVersion, @Nullable ProjectStage stage, @Size(max = 40) String on,
		@Size(max = 300) String note, @Size(max = 300) String nextStep, @Nullable LocalDate nextOn) {

	StageForm(@Nullable Integer baseVersion, @Nullable ProjectStage stage, @Nullable String on, @Nullable String note,
			@Nullable String nextStep, @Nullable LocalDate nextOn) {
		this.baseVersion = baseVersion;
		this.stage = stage;
		this.on = stripped(on);
		this.note = stripped(note);
		this.nextStep = stripped(nextStep);
		this.nextOn = nextOn;
	}

	private static String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	/** The same for the same words, on whatever node. */
	int mark() {
		return List
			.of(String.valueOf(this.baseVersion), String.valueOf(this.stage), this.on, this.note, this.nextStep,
					String.valueOf(this.nextOn))
			.hashCode();
	}

	/** What is on record, for a page that begins with it. */
	static StageForm of(Project project) {
		return new StageForm(project.getVersion(), null, "", "", project.form().nextStep(), project.form().nextOn());
	}

}
