package cn.xieshou.cluster;

import cn.xieshou.register.ScopedRepository;

interface IndustryRepository extends ScopedRepository<Industry> {

}
