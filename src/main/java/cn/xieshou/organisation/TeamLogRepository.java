package cn.xieshou.organisation;

import cn.xieshou.register.ScopedRepository;

interface TeamLogRepository extends ScopedRepository<TeamLog> {

}
