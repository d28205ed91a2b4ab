package cn.xieshou.organisation;

import cn.xieshou.register.ScopedRepository;

interface OrganisationRepository extends ScopedRepository<Organisation> {

}
