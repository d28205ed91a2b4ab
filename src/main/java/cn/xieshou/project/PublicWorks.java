package cn.xieshou.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.values.Span;

/** Which projects are works for the public (帮扶工程), accepted and handed over. */
final class PublicWorks {

	private PublicWorks() {
	}

	static boolean is(ProjectForm form) {
		return form.purpose() != null && form.purpose() != ProjectPurpose.INVESTMENT
				&& form.purpose() != ProjectPurpose.OTHER;
	}

	/** The day when production or use began at the latest, {@code null} if not said. */
	static @Nullable LocalDate usedSince(ProjectForm form) {
		return form.stages()
			.stream()
			.filter((stage) -> stage.stage() == ProjectStage.PRODUCING || stage.stage() == ProjectStage.FULL)
			.map(Stage::on)
			.filter(Objects::nonNull)
			.map(Span::endsOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

}
