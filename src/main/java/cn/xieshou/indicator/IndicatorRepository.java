package cn.xieshou.indicator;

import cn.xieshou.register.ScopedRepository;

interface IndicatorRepository extends ScopedRepository<Indicator> {

}
