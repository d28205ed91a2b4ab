package cn.xieshou.park;

import cn.xieshou.register.ScopedRepository;

interface EnclaveRepository extends ScopedRepository<Enclave> {

}
