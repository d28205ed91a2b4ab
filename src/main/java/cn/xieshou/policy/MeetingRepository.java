package cn.xieshou.policy;

import cn.xieshou.register.ScopedRepository;

interface MeetingRepository extends ScopedRepository<Meeting> {

}
