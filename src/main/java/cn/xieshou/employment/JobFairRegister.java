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

/** The register of job fairs (招聘会台账). */
@Component
class JobFairRegister extends FormRegister<JobFair, JobFairForm> {

	/** Held more than once: 12场. */
	private static final String AGGREGATE = "t.sessions_value is not null"
			+ " and not (t.sessions_value = 1 and t.sessions_comparator = '=')";

	JobFairRegister() {
		super("job-fairs", "job_fair", JobFair.class, JobFairForm.class, JobFair::new,
				Column.text("name").sortableByPinyin(), Column.aggregate(AGGREGATE), Column.text("held").sortable(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.choice("way", JobFairWay.class).facet(),
				Column.of("posts", Column.Kind.QUANTITY).sortable().total(),
				Column.of("intended", Column.Kind.QUANTITY).sortable().total(),
				Column.of("hired", Column.Kind.QUANTITY).sortable().total());
	}

	/** One record for many fairs. */
	@Override
	public boolean isAggregate(JobFair entry) {
		Quantity sessions = entry.form().sessions();
		return sessions != null && !(sessions.isExact() && sessions.value().compareTo(BigDecimal.ONE) == 0);
	}

	/** One each, as of now; what stands for several is none. */
	@Override
	public List<Measure> measures(JobFair entry) {
		return isAggregate(entry) ? List.of()
				: List.of(Measure.one("job_fair.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-held";
	}

}
