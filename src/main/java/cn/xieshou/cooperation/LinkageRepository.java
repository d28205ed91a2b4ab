package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface LinkageRepository extends ScopedRepository<Linkage> {

}
