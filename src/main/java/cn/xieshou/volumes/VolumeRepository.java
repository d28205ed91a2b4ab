package cn.xieshou.volumes;

import cn.xieshou.register.ScopedRepository;

interface VolumeRepository extends ScopedRepository<Volume> {

}
