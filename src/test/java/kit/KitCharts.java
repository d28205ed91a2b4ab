package kit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.xieshou.page.Chart;
import cn.xieshou.page.Chart.Table;

/** A chart of each kind. */
final class KitCharts {

	private KitCharts() {
	}

	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			map.put((String) pairs[at], pairs[at + 1]);
		}
		return map;
	}

	private static List<Double> at(double lng, double lat) {
		return List.of(lng, lat);
	}

	static Chart flow() {
		List<Double> guangzhou = at(113.26, 23.13);
		Map<String, Object> inset = map("map", "guangdong", "title", "广东省内结对", "regions",
				List.of(map("name", "广州市", "role", "give"), map("name", "深圳市", "role", "give"), map("name", "湛江市"),
						map("name", "汕头市")),
				"flows",
				List.of(map("from", at(113.36, 23.35), "to", at(110.16, 21.2), "curve", 0.18),
						map("from", at(114.2, 22.6), "to", at(116.6, 23.3), "curve", -0.25)),
				"nodes",
				List.of(map("name", "广州", "at", at(113.36, 23.35), "give", true, "pos", "top"),
						map("name", "深圳", "at", at(114.2, 22.6), "give", true, "pos", "bottom"),
						map("name", "湛江", "at", at(110.16, 21.2), "pos", "bottom"),
						map("name", "汕头", "at", at(116.6, 23.3), "pos", "top")));
		Map<String, Object> data = map("regions",
				List.of(map("name", "广东", "role", "give"), map("name", "天津", "role", "give"), map("name", "贵州"),
						map("name", "甘肃")),
				"flows",
				List.of(map("from", guangzhou, "to", at(107.52, 26.26), "curve", 0.22),
						map("from", at(117.2, 39.12), "to", at(103.83, 36.06), "curve", 0.22)),
				"nodes",
				List.of(map("name", "广州", "at", guangzhou, "give", true, "tip", "广州 → 黔南\n4 区—10 县"),
						map("name", "黔南", "at", at(107.52, 26.26), "pos", "left"),
						map("name", "天津", "at", at(117.2, 39.12), "give", true),
						map("name", "甘肃", "at", at(103.83, 36.06), "pos", "left")),
				"inset", inset);
		return Chart.filling("flowmap", "协作流向图：广州至湛江、深圳至汕头、广州至黔南、天津至甘肃", data,
				Table.of("协作流向数据", "帮扶方", "受援方", "共建园区")
					.row("广州", "湛江", "2")
					.row("深圳", "汕头", "6")
					.row("广州", "黔南州", "15")
					.row("天津", "甘肃", "--"));
	}

	static Chart regions() {
		Map<String, Object> data = map("map", "zhanjiang", "items",
				List.of(map("name", "赤坎区", "c", 0, "tip", "赤坎区 ← 越秀区", "at", at(110.355, 21.275), "to",
						at(110.86, 21.13)), map("name", "霞山区", "c", 0, "at", at(110.375, 21.185), "to", at(110.86, 21)),
						map("name", "遂溪县", "c", 0, "at", at(109.98, 21.37)),
						map("name", "坡头区", "c", 1, "at", at(110.5, 21.34)), map("name", "廉江市", "c", 2),
						map("name", "吴川市", "c", 2), map("name", "麻章区", "c", 2), map("name", "雷州市", "c", 3),
						map("name", "徐闻县", "c", 3)));
		return new Chart("regionmap", "h360", "湛江九县区按广州帮扶区着色", data,
				Table.of("县区结对", "受援县区", "帮扶区").row("赤坎区", "越秀区").row("廉江市", "白云区"));
	}

	static Chart levels() {
		Map<String, Object> data = map("map", "qiannan", "items",
				List.of(map("name", "都匀市", "level", 2), map("name", "独山县", "level", 2, "tip", "独山县\n园区 3 个"),
						map("name", "龙里县", "level", 1), map("name", "惠水县", "level", 1),
						map("name", "三都水族自治县", "level", 0, "label", "三都")));
		return new Chart("regionmap", "h360", "黔南各县共建园区数", data, Table.of("黔南", "县", "园区").row("独山县", "3"));
	}

	static Chart slope() {
		List<Map<String, Object>> series = List.of(
				map("name", "合作园工业总产值", "short", "合作园产值", "to", 211.45, "text", "+111.45%", "strong", true, "dy", -7,
						"note", "11.26 → 23.80 亿元（2022 年由同比推算）"),
				map("name", "主平台固定资产投资", "short", "主平台固投", "to", 203.6, "text", "+103.60%", "dy", 7),
				map("name", "新引进协议投资额", "short", "协议投资", "to", 151.87, "text", "+51.87%"),
				map("name", "合作园固定资产投资", "short", "合作园固投", "to", 104.3, "text", "+4.30%"));
		return new Chart("slope", "h300", "2023年较2022年指数：合作园工业总产值211.45，主平台固投203.6，协议投资151.87，合作园固投104.3",
				map("x", List.of("2022 年＝100", "2023 年"), "series", series),
				Table.of("同比", "指标", "2023 指数", "绝对值").row("合作园工业总产值", "211.45", "11.26 → 23.80 亿元"));
	}

	static Chart combo() {
		return new Chart("combo", "h220", "津陇共振兴累计签约与到位",
				map("x", List.of("三届累计\n2019—2021", "四届累计\n2019—2022"), "unit", "亿元", "series",
						List.of(map("name", "签约合作总额", "data", List.of(441.1, 553)),
								map("name", "实际到位资金", "data", List.of(148.31, 150.61)))),
				Table.of("签约与到位", "届次", "签约 亿元", "到位 亿元")
					.row("三届累计", "441.10", "148.31")
					.row("四届累计", "553.00", "150.61"));
	}

	static Chart bars() {
		return new Chart("bars", "h220", "共建园区个数",
				map("x", List.of("黔南", "汕头", "湛江"), "unit", "个", "lying", true, "series",
						List.of(map("name", "园区", "data", List.of(15, 6, 2)))),
				Table.of("园区", "地方", "个").row("黔南", "15").row("汕头", "6").row("湛江", "2"));
	}

	static Chart multiples() {
		return new Chart("bars", "h300", "各结对逐年项目数，同一刻度",
				map("x", List.of("2021", "2022", "2023"), "unit", "个", "panels",
						List.of(map("name", "广州—湛江", "data", List.of(12, 18, 45)),
								map("name", "深圳—汕头", "data", List.of(8, 14, 22)),
								map("name", "广州—黔南", "data", List.of(20, 31, 43)),
								map("name", "天津—甘肃", "data", List.of(30, 40, 38)))),
				Table.of("项目数", "结对", "2021", "2022", "2023").row("广州—湛江", "12", "18", "45"));
	}

	static Chart trend() {
		return new Chart("trend", "h260", "实际到位资金逐年变化",
				map("x", List.of("2019", "2020", "2021", "2022", "2023"), "unit", "亿元", "zero", true, "series",
						List.of(map("name", "到位", "data", Arrays.asList(21.3, 35, null, 96.4, 150.61)),
								map("name", "目标", "data", List.of(30, 60, 90, 120, 150), "dashed", true))),
				Table.of("到位资金", "年度", "到位", "目标").row("2019", "21.30", "30").row("2021", "--", "90"));
	}

	static Chart sankey() {
		return new Chart("sankey", "h260", "资金流向：越秀区帮扶资金4400万元下达遂溪县，用于三项",
				map("unit", "万元", "columns", List.of("来源", "下达", "用途"), "nodes",
						List.of(map("name", "越秀区", "depth", 0, "c", 0), map("name", "遂溪县", "depth", 1, "c", 1),
								map("name", "园区基础设施", "depth", 2, "c", 2), map("name", "电商生态产业园", "depth", 2, "c", 3)),
						"links",
						List.of(map("source", "越秀区", "target", "遂溪县", "value", 4400),
								map("source", "遂溪县", "target", "园区基础设施", "value", 1400),
								map("source", "遂溪县", "target", "电商生态产业园", "value", 3000))),
				Table.of("资金流向", "从", "到", "万元").row("越秀区", "遂溪县", "4,400"));
	}

	/** A chart whose outline there is none: shows its table. </script> stays data. */
	static Chart broken() {
		return new Chart("regionmap", "h220", "没有底图的图", map("map", "nowhere", "items", List.of(), "x", "</script><b>&"),
				Table.of("没有底图的数据", "县", "园区").row("独山县", "3"));
	}

}
