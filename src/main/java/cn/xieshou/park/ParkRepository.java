package cn.xieshou.park;

import cn.xieshou.register.ScopedRepository;

interface ParkRepository extends ScopedRepository<Park> {

}
