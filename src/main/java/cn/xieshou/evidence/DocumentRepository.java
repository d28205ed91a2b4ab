package cn.xieshou.evidence;

import cn.xieshou.register.ScopedRepository;

interface DocumentRepository extends ScopedRepository<Document> {

}
