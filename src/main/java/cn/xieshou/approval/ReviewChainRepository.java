package cn.xieshou.approval;

import cn.xieshou.register.ScopedRepository;

interface ReviewChainRepository extends ScopedRepository<ReviewChain> {

}
