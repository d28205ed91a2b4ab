package cn.xieshou.headline;

import cn.xieshou.register.ScopedRepository;

interface HeadlineRepository extends ScopedRepository<HeadlineSet> {

}
