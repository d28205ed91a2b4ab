package cn.xieshou.employment;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** The register of training courses (培训台账). */
@Component
class TrainingRegister extends FormRegister<Training, TrainingForm> {

	/** Held more than once: 12期. */
	private static final String AGGREGATE = "t.sessions_value is not null"
			+ " and not (t.sessions_value = 1 and t.sessions_comparator = '=')";

	TrainingRegister() {
		super("trainings", "training", Training.class, TrainingForm.class, Training::new,
				Column.text("name").sortableByPinyin(), Column.aggregate(AGGREGATE),
				Column.choice("kind", TrainingKind.class).facet(), Column.text("held").sortable(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("participants", Column.Kind.QUANTITY).sortable().total(),
				Column.of("formerlyPoor", Column.Kind.QUANTITY).sortable().total(),
				Column.of("employed", Column.Kind.QUANTITY).sortable().total(), Column.text("subject").subtitle(),
				Column.of("cost", Column.Kind.QUANTITY).total().hiddenByDefault());
	}

	/** One record for many courses. */
	@Override
	public boolean isAggregate(Training entry) {
		Quantity sessions = entry.form().sessions();
		return sessions != null && !(sessions.isExact() && sessions.value().compareTo(BigDecimal.ONE) == 0);
	}

	/** One each, as of now; what stands for several is none. */
	@Override
	public List<Measure> measures(Training entry) {
		return isAggregate(entry) ? List.of()
				: List.of(Measure.one("training.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-held";
	}

}
