package cn.xieshou.rule;

import cn.xieshou.register.ScopedRepository;

interface RuleParameterRepository extends ScopedRepository<RuleParameter> {

}
