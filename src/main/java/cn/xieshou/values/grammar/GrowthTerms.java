package cn.xieshou.values.grammar;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.GrowthCourse;

/**
 * On what terms a growth is said (增长的口径与历程): at comparable prices or scope, as a mean or
 * a sum of several years. Neither is what the values of two years give.
 */
final class GrowthTerms {

	private static final String GROWS = "(?:复合|累计|实际|名义|净|递)*(?:增|下降|降|减|提高|提升|上升|回落|翻|递)";

	private static final String MANY = "(?<!连续)(?<![\\d第])(?:[2-9]|1\\d|20|[二两三四五六七八九十]+)";

	/** What was made comparable, 可比口径, 扣除…因素后, 实际增长. */
	private static final Pattern COMPARABLE = Pattern
		.compile("可比|同口径|不变价|(?<!未)扣除|剔除|还原|因素后|实际(?:同比|环比|比上年)?(?:增长|增加|下降|提高|上升|回落|增速)");

	private static final Pattern CURRENT = Pattern
		.compile("(?:按)?(?:现价|当年价格?|名义|自然口径|未扣除(?:价格|物价)?因素)(?:计算|口径|增速|增长)?");

	private static final Pattern MEAN = Pattern.compile("[年月季]均(?=[约近超]?" + GROWS + "|[约近超]?\\d)|" + MANY
			+ "年(?:来|间)?平均|平均(?:每年)?(?=" + GROWS + ")|平均每年|年平均|平均增[速幅]|复合增?|年化|逐年递|递增|递减");

	/** Where the mean is what a growth is compared with, 高于全省平均增速. */
	private static final Pattern BESIDE_MEAN = Pattern.compile("[高低快慢]于|高出|多于|少于");

	private static final Pattern TOTAL = Pattern
		.compile(MANY + "个?年(?:多|半)?(?:来|间|内|以来|里|期间|时间)?[,]?(?:共|累计|总共|合计|总计)?(?=" + GROWS
				+ ")|(?<!今年|本年|年初|月份|开年)以来|[一二三四五]”?(?:时期|期间)|任期|届内");

	/** Nothing but a percentage that grew or fell against the year before. */
	private static final Pattern BARE = Pattern
		.compile("(?:同比|[与较比]?(?:上年|去年|上一年)(?:同期)?(?:相比)?)?,?(?:(?:增速|增幅|涨幅|降幅|减幅|跌幅|[正负]?增长率)(?:为|是)?|"
				+ "[正负]?增长|增加|提高|提升|上升|上涨|下降|降低|减少|下滑|下跌|回落|[增升涨降减跌])?[-+]?\\d[\\d,]*(?:\\.\\d+)?%");

	private GrowthTerms() {
	}

	static boolean isComparable(String plain) {
		return COMPARABLE.matcher(plain).find();
	}

	/** Whether they only say that nothing was made comparable, 现价. */
	static boolean isCurrent(String said) {
		return CURRENT.matcher(said).matches();
	}

	/** What it runs over; {@code null} if from the period before, as far as said. */
	static @Nullable GrowthCourse course(String plain) {
		if (MEAN.matcher(plain).find() && !BESIDE_MEAN.matcher(plain).find()) {
			return GrowthCourse.MEAN;
		}
		return TOTAL.matcher(plain).find() ? GrowthCourse.TOTAL : null;
	}

	static boolean isBare(String plain) {
		return BARE.matcher(plain).matches();
	}

}
