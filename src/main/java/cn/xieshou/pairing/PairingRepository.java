package cn.xieshou.pairing;

import cn.xieshou.register.ScopedRepository;

interface PairingRepository extends ScopedRepository<Pairing> {

}
