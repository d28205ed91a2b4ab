package cn.xieshou.statement;

import cn.xieshou.register.ScopedRepository;

interface IndicatorValueRepository extends ScopedRepository<IndicatorValue> {

}
