package cn.xieshou.employment;

import cn.xieshou.register.ScopedRepository;

interface EmploymentRepository extends ScopedRepository<Employment> {

}
