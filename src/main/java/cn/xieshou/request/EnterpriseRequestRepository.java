package cn.xieshou.request;

import cn.xieshou.register.ScopedRepository;

interface EnterpriseRequestRepository extends ScopedRepository<EnterpriseRequest> {

}
