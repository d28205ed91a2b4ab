package cn.xieshou.experts;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of visits and questions (走访与咨询台账). */
@Component
class ConsultationRegister extends FormRegister<Consultation, ConsultationForm> {

	ConsultationRegister() {
		super("consultations", "consultation", Consultation.class, ConsultationForm.class, Consultation::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", ConsultationKind.class).facet(),
				Column.choice("state", ConsultationState.class).facet(), Column.record("expert", "experts"),
				Column.of("heldOn", Column.Kind.DATE).sortable(), Column.of("dueOn", Column.Kind.DATE).sortable(),
				Column.of("answeredOn", Column.Kind.DATE).sortable(), Column.text("asker").subtitle(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("adopted", Column.Kind.BOOLEAN).facet().hiddenByDefault(),
				Column.of("served", Column.Kind.QUANTITY).hiddenByDefault());
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-heldOn";
	}

}
