package cn.xieshou.unit;

import cn.xieshou.register.ScopedRepository;

interface UnitRepository extends ScopedRepository<MeasuringUnit> {

}
