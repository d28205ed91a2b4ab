package cn.xieshou.experts;

import cn.xieshou.register.ScopedRepository;

interface ExpertRepository extends ScopedRepository<Expert> {

}
