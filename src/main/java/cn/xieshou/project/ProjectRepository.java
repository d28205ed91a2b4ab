package cn.xieshou.project;

import cn.xieshou.register.ScopedRepository;

interface ProjectRepository extends ScopedRepository<Project> {

}
