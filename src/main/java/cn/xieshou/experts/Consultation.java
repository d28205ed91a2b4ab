package cn.xieshou.experts;

import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A visit of an expert, or a question and its answer (走访与咨询).
 * <p>
 * Nothing is due or answered before it was asked.
 */
@Entity
final class Consultation extends FormEntry<ConsultationForm> {

	@Embedded
	private ConsultationForm form;

	/** Whether an answer is owed still. */
	@Enumerated(EnumType.STRING)
	private @Nullable ConsultationState state;

	@SuppressWarnings("NullAway.Init")
	protected Consultation() {
	}

	@Override
	public ConsultationForm form() {
		return this.form;
	}

	@Override
	protected void apply(ConsultationForm form) {
		if (form.dueOn() != null && form.heldOn() != null && form.dueOn().isBefore(form.heldOn())) {
			throw Refusal.at("dueOn", "consultations.dueBeforeAsked");
		}
		if (form.answeredOn() != null && form.heldOn() != null && form.answeredOn().isBefore(form.heldOn())) {
			throw Refusal.at("answeredOn", "consultations.answeredBeforeAsked");
		}
		ConsultationKind kind = Objects.requireNonNull(form.kind());
		this.state = !kind.asks() ? ConsultationState.DONE
				: (form.answeredOn() != null) ? ConsultationState.ANSWERED : ConsultationState.OPEN;
		this.form = form;
	}

}
