package cn.xieshou.donation;

import cn.xieshou.register.ScopedRepository;

interface DonationRepository extends ScopedRepository<Donation> {

}
