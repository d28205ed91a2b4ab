package cn.xieshou.linkage;

import cn.xieshou.register.ScopedRepository;

interface LinkageRepository extends ScopedRepository<Linkage> {

}
