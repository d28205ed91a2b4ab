package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface ServiceRepository extends ScopedRepository<Service> {

}
