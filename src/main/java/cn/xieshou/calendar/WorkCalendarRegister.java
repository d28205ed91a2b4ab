package cn.xieshou.calendar;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** On which days people work (工作日历台账). */
@Component
class WorkCalendarRegister extends FormRegister<WorkCalendar, WorkCalendarForm> {

	WorkCalendarRegister() {
		super("calendars", "calendar", WorkCalendar.class, WorkCalendarForm.class, WorkCalendar::new,
				Column.text("name").sortableByPinyin(), Column.of("year", Column.Kind.INTEGER).sortable(),
				Column.text("basis"));
	}

}
