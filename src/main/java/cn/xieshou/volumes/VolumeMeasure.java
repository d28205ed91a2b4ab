package cn.xieshou.volumes;

import java.util.List;

import cn.xieshou.values.Unit;

/** What is measured (业务量指标), and in which units; only the same is added up. */
enum VolumeMeasure {

	/** 销售额. */
	SALES("万元", "万美元"),

	/** 采购、帮助销售额. */
	PURCHASES("万元"),

	/** 销售（发运）量. */
	SHIPPED("吨", "件", "批"),

	/** 出口额. */
	EXPORTS("万元", "万美元"),

	/** 出口量. */
	EXPORT_VOLUME("吨", "件"),

	/** 办件量. */
	HANDLED("件", "宗", "项", "个"),

	/** 通办（可办）事项数. */
	ITEMS("项", "个"),

	/** 服务人次. */
	SERVED("人次", "人"),

	/** 输送趟（批）次. */
	TRIPS("趟", "批", "班次"),

	/** 输送人数. */
	TRANSPORTED("人"),

	/** 岗位数. */
	VACANCIES("个", "人"),

	/** 应聘人数. */
	APPLICANTS("人"),

	/** 录用人数. */
	HIRES("人"),

	/** 装机容量. */
	CAPACITY("兆瓦"),

	/** 发（供）电量. */
	ELECTRICITY("万千瓦时"),

	/** 二氧化碳减排量. */
	CO2("吨"),

	/** 节约成本. */
	SAVED("万元"),

	/** 公益交付量. */
	DELIVERED("张", "个", "户", "人", "间", "万元");

	private final List<String> units;

	VolumeMeasure(String... units) {
		this.units = List.of(units);
	}

	/** Whether it is measured in a unit. */
	boolean takes(Unit unit) {
		return this.units.stream().map(Unit::of).anyMatch(unit::isComparableWith);
	}

	/** The unit that an amount of it is usually told in. */
	Unit usual(Unit base) {
		return this.units.stream().map(Unit::of).filter(base::isComparableWith).findFirst().orElse(base);
	}

	/** The units that say how much of it, as refusals name them. */
	String units() {
		return String.join("、", this.units);
	}

}
