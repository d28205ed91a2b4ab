package cn.xieshou.household;

import cn.xieshou.register.ScopedRepository;

interface FarmerIncomeRepository extends ScopedRepository<FarmerIncome> {

}
