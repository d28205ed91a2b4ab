package cn.xieshou.generate;

import java.util.List;
import java.util.Random;

/**
 * Names of projects as they are in the books (项目名称): place, firm, industry, what is
 * built, phase.
 */
final class ProjectNames {

	private static final List<String> FIRMS = List.of("广州港", "温氏", "海大", "华为", "粤旺", "风行乳业", "恒运", "广药", "格力", "美的",
			"中国移动", "京东", "恒兴", "国联水产", "立高", "南方电网", "广汽", "万科", "碧桂园", "农垦", "供销", "粤海", "白云山", "珠江啤酒", "岭南生态", "天禾",
			"唯品会", "东阳光", "南网能源", "中科");

	private static final List<String> BEGINNINGS = List.of("华", "恒", "盛", "天", "金", "瑞", "鑫", "宏", "泰", "嘉", "永", "兴",
			"信", "德", "安", "康", "源", "通", "联", "创", "新", "海", "江", "岭", "粤", "南", "东", "润", "丰", "祥");

	private static final List<String> INDUSTRIES = List.of("现代农业", "海洋牧场", "冷链物流", "绿色石化", "智能家电", "光伏发电", "生物医药",
			"预制菜", "中药材", "食用菌", "茶叶", "玩具创意", "纺织服装", "新能源电池", "数据中心", "装备制造", "农产品加工", "生猪养殖", "对虾养殖", "火龙果", "菠萝",
			"香蕉", "甘蔗制糖", "乡村旅游", "文化创意", "跨境电商", "职业教育", "家具建材", "再生资源", "磷化工", "刺绣", "蜡染", "肉牛", "高原夏菜", "葡萄酒",
			"风力发电", "充电桩", "模具", "电子信息", "大健康");

	private static final List<String> KINDS = List.of("产业园", "产业园区", "加工厂", "生产基地", "示范基地", "项目", "工程", "物流园", "仓储中心",
			"研发中心", "标准厂房", "种植基地", "交易市场", "帮扶车间", "产业集群", "生产线", "配套设施", "改造提升工程", "一体化项目", "综合开发项目");

	private static final List<String> PHASES = List.of("", "", "", "一期", "二期", "三期", "扩建", "（一期）", "（2024年）", "A区",
			"B区", "首期");

	private final Random random;

	ProjectNames(long seed) {
		this.random = new Random(seed);
	}

	String name(String place) {
		StringBuilder name = new StringBuilder();
		if (this.random.nextInt(10) < 7) {
			name.append(place);
		}
		if (this.random.nextInt(10) < 6) {
			name.append(firm());
			if (this.random.nextInt(10) < 4) {
				name.append(one(List.of("有限公司", "集团", "股份有限公司", "公司")));
			}
		}
		name.append(one(INDUSTRIES)).append(one(KINDS)).append(one(PHASES));
		if (this.random.nextInt(10) == 0) {
			name.append(1 + this.random.nextInt(20)).append("号楼");
		}
		return name.toString();
	}

	private String firm() {
		if (this.random.nextInt(10) < 3) {
			return one(FIRMS);
		}
		return one(BEGINNINGS) + one(BEGINNINGS) + one(List.of("", one(BEGINNINGS)));
	}

	<T> T one(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

	/**
	 * Small ones are many, large ones few: the number of the first is as good as sure.
	 */
	int weighted(int size) {
		double share = this.random.nextDouble();
		return (int) Math.min(size - 1, size * share * share * share);
	}

	Random random() {
		return this.random;
	}

}
