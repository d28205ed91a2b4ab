package cn.xieshou.calendar;

import cn.xieshou.register.ScopedRepository;

interface WorkCalendarRepository extends ScopedRepository<WorkCalendar> {

}
