package cn.xieshou.employment;

import cn.xieshou.register.ScopedRepository;

interface JobFairRepository extends ScopedRepository<JobFair> {

}
