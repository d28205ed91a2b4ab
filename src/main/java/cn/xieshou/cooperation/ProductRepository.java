package cn.xieshou.cooperation;

import cn.xieshou.register.ScopedRepository;

interface ProductRepository extends ScopedRepository<Product> {

}
