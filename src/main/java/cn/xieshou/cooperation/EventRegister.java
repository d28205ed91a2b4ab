package cn.xieshou.cooperation;

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

/** The register of events (活动台账). */
@Component
class EventRegister extends FormRegister<Event, EventForm> {

	/** Held more than once: 300余场, 3届. */
	private static final String AGGREGATE = "t.sessions_value is not null"
			+ " and not (t.sessions_value = 1 and t.sessions_comparator = '=')";

	EventRegister() {
		super("events", "event", Event.class, EventForm.class, Event::new, Column.text("name").sortableByPinyin(),
				Column.aggregate(AGGREGATE), Column.choice("kind", EventKind.class).facet(),
				Column.text("held").sortable(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("signed", Column.Kind.QUANTITY).sortable(),
				Column.of("signedAmount", Column.Kind.QUANTITY).sortable(),
				Column.of("inPlace", Column.Kind.QUANTITY).sortable(), Column.record("series", "events").subtitle());
	}

	/** One record for 300 events, or for all editions of a series. */
	@Override
	public boolean isAggregate(Event event) {
		Quantity sessions = event.form().sessions();
		return sessions != null && !(sessions.isExact() && sessions.value().compareTo(BigDecimal.ONE) == 0);
	}

	/** One piece each, as of now; what stands for several is none. */
	@Override
	public List<Measure> measures(Event entry) {
		return isAggregate(entry) ? List.of()
				: List.of(Measure.one("event.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

	@Override
	public String parentColumn() {
		return "series_id";
	}

}
