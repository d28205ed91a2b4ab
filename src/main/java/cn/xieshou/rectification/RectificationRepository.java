package cn.xieshou.rectification;

import cn.xieshou.register.ScopedRepository;

interface RectificationRepository extends ScopedRepository<Rectification> {

}
