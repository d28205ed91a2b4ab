package cn.xieshou.enclave;

import cn.xieshou.register.ScopedRepository;

interface EnclaveRepository extends ScopedRepository<Enclave> {

}
