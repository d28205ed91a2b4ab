package cn.xieshou.product;

import cn.xieshou.register.ScopedRepository;

interface ProductRepository extends ScopedRepository<Product> {

}
