package cn.xieshou.household;

import cn.xieshou.register.ScopedRepository;

interface HouseholdCountRepository extends ScopedRepository<HouseholdCount> {

}
