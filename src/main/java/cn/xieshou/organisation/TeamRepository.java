package cn.xieshou.organisation;

import cn.xieshou.register.ScopedRepository;

interface TeamRepository extends ScopedRepository<Team> {

}
