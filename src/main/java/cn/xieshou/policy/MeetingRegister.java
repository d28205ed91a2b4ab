package cn.xieshou.policy;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

/** The register of meetings (会议与机制台账). */
@Component
class MeetingRegister extends FormRegister<Meeting, MeetingForm> {

	MeetingRegister() {
		super("meetings", "meeting", Meeting.class, MeetingForm.class, Meeting::new,
				Column.text("name").sortableByPinyin(), Column.choice("nature", MeetingNature.class).facet(),
				Column.choice("kind", MeetingKind.class).facet(), Column.record("mechanism", "meetings").subtitle(),
				Column.choice("state", MeetingState.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("heldOn").sortable());
	}

	@Override
	public String parentColumn() {
		return "mechanism_id";
	}

	/**
	 * Meetings count in the year in which they were held, mechanisms as long as they are
	 * at work.
	 */
	@Override
	public List<Measure> measures(Meeting meeting) {
		MeetingForm form = meeting.form();
		if (form.state() == MeetingState.PLANNED || form.state() == MeetingState.ENDED) {
			return List.of();
		}
		if (form.nature() == MeetingNature.MECHANISM) {
			return List.of(Measure.one("meeting.mechanisms", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
		}
		Span year = (form.heldOn() != null) ? Span.parse(String.valueOf(form.heldOn().startsOn().getYear())) : null;
		return List.of(Measure.one("meeting.total", Period.of(PeriodKind.YEAR, year), Unit.of("场")));
	}

}
