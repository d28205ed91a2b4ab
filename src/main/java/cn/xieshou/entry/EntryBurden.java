package cn.xieshou.entry;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.EntryEffort;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/**
 * What a form asks of who fills it in (填报负担): how many fields, how many of them the
 * portal has filled in, how long it took oneself.
 */
@Component
class EntryBurden {

	private static final int MINUTE = 60;

	private final EntryEffort effort;

	private final Labels labels;

	EntryBurden(EntryEffort effort, Labels labels) {
		this.effort = effort;
		this.labels = labels;
	}

	/**
	 * The burden of a form.
	 *
	 * @param asked how many fields are asked first
	 * @param filled how many of these are filled in
	 * @param folded how many further fields there are
	 * @param usual how long it took oneself, in words, {@code null} if that is not known
	 */
	record Meter(int asked, int filled, int folded, @Nullable String usual) {

	}

	Meter of(Register<?, ?> register, List<EntryForm.Section> sections) {
		List<EntryField> asked = fields(sections, false);
		return new Meter(asked.size(), (int) asked.stream().filter(EntryField::filled).count(),
				fields(sections, true).size(), this.effort.usual(register.code()).map(this::text).orElse(null));
	}

	private static List<EntryField> fields(List<EntryForm.Section> sections, boolean folded) {
		return sections.stream()
			.filter((section) -> section.folded() == folded)
			.flatMap((section) -> section.fields().stream())
			.toList();
	}

	private String text(Duration took) {
		return (took.toSeconds() < MINUTE) ? this.labels.text("entryForm.took.seconds", took.toSeconds())
				: this.labels.text("entryForm.took.minutes", took.toMinutes(), took.toSecondsPart());
	}

}
