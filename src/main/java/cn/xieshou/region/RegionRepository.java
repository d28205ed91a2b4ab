package cn.xieshou.region;

import cn.xieshou.register.ScopedRepository;

interface RegionRepository extends ScopedRepository<Region> {

}
