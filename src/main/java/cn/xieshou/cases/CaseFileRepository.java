package cn.xieshou.cases;

import cn.xieshou.register.ScopedRepository;

interface CaseFileRepository extends ScopedRepository<CaseFile> {

}
