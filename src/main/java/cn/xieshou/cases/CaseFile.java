package cn.xieshou.cases;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormEntry;
import cn.xieshou.register.FormField;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * A case that goes step by step (办件).
 * <p>
 * It takes the steps of its kind, each once except for being escalated, and comes to one
 * end. A field that only some kinds have is filled in for those only.
 */
@Entity
final class CaseFile extends FormEntry<CaseFileForm> {

	@Embedded
	private CaseFileForm form;

	/** The last step taken, {@code null} while none is said. */
	@Enumerated(EnumType.STRING)
	private @Nullable CaseStep state;

	/** When that was, as precisely as known. */
	private @Nullable Span stateOn;

	/** At which level it is now. */
	@Enumerated(EnumType.STRING)
	private @Nullable CaseLevel atLevel;

	/** The item of a policy as it is compared. */
	private @Nullable String matterKey;

	@SuppressWarnings("NullAway.Init")
	protected CaseFile() {
	}

	@Override
	public CaseFileForm form() {
		return this.form;
	}

	@Override
	protected void apply(CaseFileForm form) {
		CaseKind kind = Objects.requireNonNull(form.kind());
		for (FormField field : FormField.of(CaseFileForm.class)) {
			if (!kind.has(field.name()) && field.isGivenIn(form)) {
				throw Refusal.at(field.name(), "cases.notOfThisKind", kind);
			}
		}
		requireWay(kind, form.steps());
		CaseStage last = last(form.steps());
		this.state = (last != null) ? last.step() : null;
		this.stateOn = (last != null) ? last.on() : null;
		this.atLevel = form.steps()
			.stream()
			.filter((one) -> one.level() != null)
			.map(CaseStage::level)
			.reduce(form.level(), (one, other) -> other);
		this.matterKey = key(form.matter());
		this.form = form;
	}

	private static void requireWay(CaseKind kind, List<CaseStage> steps) {
		Set<CaseStep> taken = EnumSet.noneOf(CaseStep.class);
		for (CaseStage one : steps) {
			if (!kind.takes(one.step())) {
				throw Refusal.at("steps", "cases.stepOfOtherKind", one.step(), kind);
			}
			if (!taken.add(one.step()) && one.step() != CaseStep.ESCALATED) {
				throw Refusal.at("steps", "cases.stepTwice", one.step());
			}
		}
		if (taken.stream().filter(CaseStep::isEnd).count() > 1) {
			throw Refusal.at("steps", "cases.endedTwice");
		}
	}

	/** The furthest step, of several of one kind the last that is named. */
	static @Nullable CaseStage last(List<CaseStage> steps) {
		return steps.stream()
			.filter((one) -> one.step() != null)
			.reduce((one, other) -> (Comparator.comparing(CaseStage::step).compare(one, other) <= 0) ? other : one)
			.orElse(null);
	}

	/** Words as they are compared: without spaces and signs, of one width and case. */
	static @Nullable String key(@Nullable String words) {
		if (words == null) {
			return null;
		}
		String key = Normalizer.normalize(words, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
		return key.isEmpty() ? null : key;
	}

	@Override
	protected String searchText() {
		return (this.form.applicant() != null) ? super.searchText() + " " + this.form.applicant() : super.searchText();
	}

	@Nullable CaseStep getState() {
		return this.state;
	}

	@Nullable Span getStateOn() {
		return this.stateOn;
	}

	@Nullable CaseLevel getAtLevel() {
		return this.atLevel;
	}

}
