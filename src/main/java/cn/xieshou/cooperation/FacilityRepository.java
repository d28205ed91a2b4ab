package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface FacilityRepository extends ScopedRepository<Facility> {

}
