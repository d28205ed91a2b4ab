package cn.xieshou.statement;

import cn.xieshou.register.ScopedRepository;

interface TargetRepository extends ScopedRepository<Target> {

}
