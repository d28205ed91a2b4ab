package cn.xieshou.policy;

import cn.xieshou.register.ScopedRepository;

interface TaskRepository extends ScopedRepository<Task> {

}
