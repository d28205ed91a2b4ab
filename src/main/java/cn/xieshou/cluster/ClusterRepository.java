package cn.xieshou.cluster;

import cn.xieshou.register.ScopedRepository;

interface ClusterRepository extends ScopedRepository<Cluster> {

}
