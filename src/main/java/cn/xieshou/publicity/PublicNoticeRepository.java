package cn.xieshou.publicity;

import cn.xieshou.register.ScopedRepository;

interface PublicNoticeRepository extends ScopedRepository<PublicNotice> {

}
