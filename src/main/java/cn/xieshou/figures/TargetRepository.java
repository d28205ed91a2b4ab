package cn.xieshou.figures;

import cn.xieshou.register.ScopedRepository;

interface TargetRepository extends ScopedRepository<Target> {

}
