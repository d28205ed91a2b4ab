package cn.xieshou.funding;

import cn.xieshou.register.ScopedRepository;

interface FundingEntryRepository extends ScopedRepository<FundingEntry> {

}
