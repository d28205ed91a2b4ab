package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface HonourRepository extends ScopedRepository<Honour> {

}
