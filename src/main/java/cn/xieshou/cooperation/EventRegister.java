package cn.xieshou.cooperation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of events (活动台账). */
@Component
class EventRegister extends FormRegister<Event, EventForm> {

	EventRegister() {
		super("events", "event", Event.class, EventForm.class, Event::new, Column.text("name").sortableByPinyin(),
				Column.choice("kind", EventKind.class).facet(), Column.text("held").sortable(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("signed", Column.Kind.QUANTITY).sortable(),
				Column.of("signedAmount", Column.Kind.QUANTITY).sortable(),
				Column.of("inPlace", Column.Kind.QUANTITY).sortable(), Column.record("series", "events").subtitle());
	}

	/** One piece each, as of now. */
	@Override
	public List<Measure> measures(Event entry) {
		return List.of(Measure.one("event.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

	@Override
	public String parentColumn() {
		return "series_id";
	}

}
