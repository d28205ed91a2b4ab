package cn.xieshou.indicator;

import cn.xieshou.register.ScopedRepository;

interface HeadlineRepository extends ScopedRepository<HeadlineSet> {

}
