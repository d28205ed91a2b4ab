package cn.xieshou.facility;

import cn.xieshou.register.ScopedRepository;

interface FacilityRepository extends ScopedRepository<Facility> {

}
