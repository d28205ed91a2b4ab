package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface EventRepository extends ScopedRepository<Event> {

}
