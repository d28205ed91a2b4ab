package cn.xieshou.funding;

import cn.xieshou.register.ScopedRepository;

interface FundRepository extends ScopedRepository<Fund> {

}
