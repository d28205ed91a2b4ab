package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface ModeRepository extends ScopedRepository<Mode> {

}
