package cn.xieshou.bulletin;

import cn.xieshou.register.ScopedRepository;

interface BulletinRepository extends ScopedRepository<Bulletin> {

}
