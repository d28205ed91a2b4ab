package cn.xieshou.employment;

import cn.xieshou.register.ScopedRepository;

interface TrainingRepository extends ScopedRepository<Training> {

}
