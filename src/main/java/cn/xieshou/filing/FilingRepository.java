package cn.xieshou.filing;

import java.util.UUID;

import cn.xieshou.register.ScopedRepository;

interface FilingRepository extends ScopedRepository<Filing> {

	boolean existsByAuthorIdAndIdempotencyKey(UUID author, String key);

}
