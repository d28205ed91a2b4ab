package cn.xieshou.classification;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The grade beside a record or a file, and the form that sets it (定级板块). */
@Component
public class GradePanel implements DetailPanel {

	private final Classifications classifications;

	GradePanel(Classifications classifications) {
		this.classifications = classifications;
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
		return of(new Classifications.Subject(register.code(), entry.getRootId(), entry.getPairingId(), entry.getId()));
	}

	/** The panel of anything that is graded. */
	public Face of(Classifications.Subject subject) {
		Classifications.Standing standing = this.classifications.of(subject);
		boolean lower = this.classifications.mayLower(subject);
		boolean raise = this.classifications.mayRaise();
		List<Grade> choices = Stream.of(Grade.values())
			.filter((grade) -> grade != standing.grade() && !grade.isBelow(standing.floor()))
			.filter(this.classifications::reaches)
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
