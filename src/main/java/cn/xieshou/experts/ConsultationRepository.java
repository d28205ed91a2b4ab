package cn.xieshou.experts;

import cn.xieshou.register.ScopedRepository;

interface ConsultationRepository extends ScopedRepository<Consultation> {

}
