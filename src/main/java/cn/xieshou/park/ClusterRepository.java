package cn.xieshou.park;

import cn.xieshou.register.ScopedRepository;

interface ClusterRepository extends ScopedRepository<Cluster> {

}
