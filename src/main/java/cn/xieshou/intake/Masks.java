package cn.xieshou.intake;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a text has numbers that are no figures (非数量之数): numbers of documents (文号), of
 * issues and sections, telephones, codes, addresses, roads, names in quotation marks,
 * grades, set phrases.
 */
final class Masks {

	private static final String CHINESE = "[零〇一二两三四五六七八九十百]";

	private static final String PLUS = "[\\dNnXx零〇一二两三四五六七八九十百]";

	/**
	 * Names in quotation marks; what is longer or has stops in it is somebody's speech.
	 */
	private static final String QUOTED = "“[^“”，。；！？]{1,24}”|‘[^‘’，。；！？]{1,24}’|\"[^\",.，。；]{1,24}\"|「[^「」，。；]{1,24}」|《[^《》]{1,80}》";

	private static final List<Pattern> ALL = Stream
		.of(QUOTED, "(?:https?://|www\\.)[\\w./?=&%#:~-]+", "(?<![\\w.-])[\\w.-]{1,64}@[\\w-]{1,64}\\.[\\w.]{1,64}",
				"[〔\\[（(【﹝]\\s*(?:19|20)\\d{2}\\s*[〕\\]）)】﹞]\\s*第?\\s*\\d+\\s*号?",
				"(?<!\\d)(?:19|20)\\d{2}\\s*年?第\\s*\\d+\\s*[号期]",
				"第\\s*(?:\\d+|" + CHINESE + "+)(?!\\d|" + CHINESE + ")" + "(?![位名])(?![，。；、！？）)\\s]|$)\\p{IsHan}{0,2}?",
				"共印\\s*\\d+\\s*份|印数[：:]?\\s*\\d+",
				"(?<![\\d十百千万亿几数超近逾过]|(?<!签)约)(?:千万|百万|亿)元(?:以上|级)(?=的?(?:项目|企业|产业|重大|工业|制造|大|龙头|园|集群))",
				"(?:[第总]|总第)\\s*\\d+\\s*[期号辑卷章节条款页]", "(?<![\\d.])\\d+(?:-\\d+)?号(?:文|令|楼|院|线|公告|文件|通知)?",
				"(?<!\\d)0\\d{2,3}[-—－ ]\\d{3,4}[- ]?\\d{3,5}(?:-\\d+)?",
				"(?<![\\d.])1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)", "(?<!\\d)[48]00[- ]\\d{3,4}[- ]\\d{3,4}",
				"(?:电话|热线|传真|手机|邮编|邮政编码|账号|编号|代码|批准号|登记号|QQ|微信)[号码为是：:\\s]*[\\dA-Za-z][\\dA-Za-z ()（）-]*",
				"(?<![\\dA-Za-z.])(?=[A-Z]*\\d)[0-9A-Z]{15,}(?![\\dA-Za-z])",
				"(?<![A-Za-z])[A-Z]{1,4}-?\\d+(?:[.\\d]*\\d)?(?:高速|线|省道|国道)?", "(?<![\\d.])\\d+[国省县乡]道",
				"(?<![A-Za-z\\d])" + PLUS + "{1,9}(?:[+＋]" + PLUS + "{1,9}){1,9}",
				"(?<![\\d.])\\d*A{1,5}级?(?![A-Za-z])", "(?<![\\d.])[2-6][GDK](?![A-Za-z])",
				"\\d{1,2}[:：]\\d{2}(?![\\d%])",
				"(?:上午|下午|晚上|凌晨|[日天晚])?\\d{1,2}[时点](?:\\d{1,2}分|许|半)?(?![\\d.]|\\p{IsHan}?间)",
				"时间过半|任务过半|双过半|一张蓝图\\p{IsHan}{0,4}|一任接着一任\\p{IsHan}?|五位一体|三位一体|[一二三四]位一体|"
						+ "[两四三五]个(?:确立|维护|意识|自信|全面|振兴|结合|转变|不变|不减|革命|文明|服务|注重|坚持|一批)|五大振兴|[四五六七八]个不摘|"
						+ "一对一|一把手|一站式|一次性|一部分|一盘棋|一条龙|一体化|一条心|一门心思|一本账|百分百(?!之)|万里长征|"
						+ "(?:十|万|百)分(?!之|点)|三位数|两位数|两面|四面|[两三四]级(?!以)|[一二三四]产(?=融|业)|[一二两三四五六七八九十]{1,4}(?:是|要|、|方面)",
				"[（(](?:\\d{1,2}|" + CHINESE + "{1,3})[）)]", "(?m)^\\s*(?:\\d{1,2}[.．、](?!\\d)|" + CHINESE + "{1,3}、)",
				"(?:首|头|前|后|另)?[一二三四五]期(?=工程|项目|建设|占地|规模|投资|[，、已于]|\\p{IsHan})",
				"(?<=、\\p{IsHan}{1,6})[两二三四五六七八九十][县市区省镇乡村地国](?!\\p{IsHan}?个)",
				"[一两二三四五六七八九十双][地省市县区镇乡村方级](?:联|党|政|两|之|人|均|间|共|合|协|干|部|的|各|签|互|[，、。])")
		.map(Pattern::compile)
		.toList();

	private Masks() {
	}

	/** The characters that belong to no figure. */
	static BitSet of(String text) {
		BitSet masked = new BitSet(text.length());
		for (Pattern pattern : ALL) {
			Matcher found = pattern.matcher(text);
			while (found.find()) {
				if (found.end() > found.start()) {
					masked.set(found.start(), found.end());
				}
			}
		}
		return masked;
	}

}
