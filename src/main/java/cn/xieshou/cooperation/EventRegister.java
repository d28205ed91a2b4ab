package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of events (活动台账). */
@Component
class EventRegister extends FormRegister<Event, EventForm> {

	EventRegister() {
		super("events", "event", Event.class, EventForm.class, Event::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
