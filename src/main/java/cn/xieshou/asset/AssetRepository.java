package cn.xieshou.asset;

import cn.xieshou.register.ScopedRepository;

interface AssetRepository extends ScopedRepository<Asset> {

}
