package cn.xieshou.indicator;

import cn.xieshou.register.ScopedRepository;

interface UnitRepository extends ScopedRepository<MeasuringUnit> {

}
