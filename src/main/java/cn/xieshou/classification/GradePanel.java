package cn.xieshou.classification;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/** The grade beside a record or a file, and the form that sets it (定级板块). */
@Component
public class GradePanel implements DetailPanel {

	private final Classifications classifications;

	private final Labels labels;

	GradePanel(Classifications classifications, Labels labels) {
		this.classifications = classifications;
		this.labels = labels;
	}

	/** What was typed and why it is not so. */
	public record Typed(Grade wanted, String why, Refusal refusal) {

	}

	/**
	 * A page with the panel and what was typed, where a grade was refused.
	 * @param model which has the {@code name} of what is graded
	 * @throws Refusal where it is not about what was typed
	 */
	public String refused(Classifications.Subject subject, Typed typed, Model model, HttpServletResponse response) {
		if (typed.refusal().field() == null) {
			throw typed.refusal();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("back", "/" + subject.type() + "/" + subject.id());
		model.addAttribute("face", of(subject));
		model.addAttribute("gradeProblem", this.labels.text(typed.refusal()));
		model.addAttribute("gradeWhy", typed.why());
		model.addAttribute("gradeWanted", typed.wanted());
		return "classification/grade";
	}

	/**
	 * What the panel shows.
	 *
	 * @param action where the form is sent
	 * @param choices what the reader may set it to
	 */
	public record Face(Classifications.Standing standing, String action, List<Grade> choices) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		Classifications.Subject subject = new Classifications.Subject(register.code(), entry.getRootId(),
				entry.getPairingId(), entry.getId());
		return face(subject, this.classifications.shown(subject));
	}

	/** The panel of anything that is graded. */
	public Face of(Classifications.Subject subject) {
		return face(subject, this.classifications.of(subject));
	}

	private Face face(Classifications.Subject subject, Classifications.Standing standing) {
		boolean lower = this.classifications.mayLower(subject);
		boolean raise = this.classifications.mayRaise(subject);
		List<Grade> choices = Stream.of(Grade.values())
			.filter((grade) -> grade != standing.grade() && !grade.isBelow(standing.floor()))
			.filter(this.classifications::reaches)
			.filter((grade) -> this.classifications.isPossible(subject.type(), grade))
			.filter((grade) -> standing.grade().isBelow(grade) ? raise : lower)
			.toList();
		return new Face(standing, "/" + subject.type() + "/" + subject.id() + "/grade", choices);
	}

	@Override
	public String template() {
		return "classification/parts :: panel";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

}
