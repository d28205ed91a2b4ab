package cn.xieshou.indicator;

import cn.xieshou.register.ScopedRepository;

interface SchemeRepository extends ScopedRepository<Scheme> {

}
