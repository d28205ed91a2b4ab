package cn.xieshou.figures;

import cn.xieshou.register.ScopedRepository;

interface IndicatorValueRepository extends ScopedRepository<IndicatorValue> {

}
