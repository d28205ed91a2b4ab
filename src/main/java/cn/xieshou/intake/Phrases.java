package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a number is said of, in the words of the text (指标用语): what stands before it in its
 * clause, and where that is a verb only, what is counted behind it (引进3家企业 → 引进企业).
 */
final class Phrases {

	private static final int LONGEST = 24;

	/** Words that join a phrase to its number and say nothing. */
	private static final Pattern JOIN = Pattern.compile(
			"(?:分别|各自|尚有?|仍有?|能|与|的|中|(?<!平)均|都|总计|共计|合计|累计|一共|总共|共有|已有|约有|达到了?|达|为了?|是|至|到|了|有|各|共|约|近|由|从|占|计|其中|包括|含|将|可|也|就|年产|在|提高|提升至?|上升至?|下降至?|降至?|升至?|增加|增至|增长到|减少到|压缩|稳定|保持|维持|仅|预计|(?<=率|额|值|量|数)(?:超过|超|控制|实现|突破))+$");

	/** Words before a phrase that say nothing of what it is. */
	private static final Pattern OPEN = Pattern.compile(
			"^(?:的|其中|包括|包含|含有?|以及|并且?|且|和|与|及|同时|还|又|再|也|已经?|均|都|分别|各(?=\\p{IsHan}{2})|共(?!同|建|享|有)|累计|目前|现|总共|一共|共计|全年|全县|全市|全省|全区|全镇|双方|两地|两县|两市|我[省市县区]|该[省市县区镇村项目园企业]{1,2}|预计|力争|争取|计划(?!投)|将|有望|可(?!提供|支配|再)|约|另|另有|一说|外|方面|今年|截至目前|及时|先后|成功|实现(?!率)|每[省市县区镇乡村户人家](?!均)|从|由|每年|东部|西部|已)+");

	private static final Pattern PLACE = Pattern.compile(
			"^(?!.{0,3}(?:农村|乡村|城镇|城乡|社区|园区|山区|地区|专区|县域|片区|启动区))(?![高低快慢]于)\\p{IsHan}{1,4}?(?:自治[州县]|[省市县区镇乡州村])(?![级场区域均办]|政|委|域|里|面|民|企|直|属|内|外|长|医|校|集体)(?:向|对|为|与|在|给)?(?=\\p{IsHan}{2})");

	private static final Pattern WHOLE_PLACE = Pattern.compile(
			"(?!.*(?:行政|自然|示范|重点|启动|核心|片区|园|社|景|库|覆盖|惠及|城|农|乡村|山|地区))\\p{IsHan}{1,4}(?:自治[州县]|[省市县区镇乡州村])(?:有|共|各)?");

	/** Where those come from who are counted behind the number. */
	private static final Pattern FROM = Pattern.compile("(?:来自|邀请|吸引)\\p{IsHan}{2,10}?[区省市县国地](?:的|等地)?的?");

	private static final Pattern RANKED = Pattern.compile(
			"(?:[位排名]?[列居在]+|排名|位次|获得?|跃居|进入|稳居|升至)*(?:全[国省市区县州]|[东中西]部|同类\\p{IsHan}{1,4}|\\p{IsHan}{2}省)?(?:\\d+个\\p{IsHan}{1,3})?$");

	private static final Pattern VERB_ONLY = Pattern.compile(
			"(?:\\p{IsHan}{0,2})(?:帮助|引入|引进|引育|新增|选派|派出|派驻|派|带动|建成|新建|建设|建立|实施|开展|举办|召开|组织|创建|打造|培育|培训|提供|吸纳|签订|签署|签约|落地|投入|安排|拨付|完成|惠及|覆盖|受益|发放|接待|销售|种植|养殖|流转|改造|修建|搬迁|设立|成立|认定|获得|获评|共建|共享|推进|落实|解决|转移|输出|互派|结对|帮扶|结对帮扶|增加|资助|奖补|扶持|支持|援建|捐赠|开工|投产|储备|谋划|制定|出台|接收|达|仅|用|仅用|达成|有|)");

	/** What names that stand before it are some of. */
	private static final Pattern ETC = Pattern.compile("等(?:一批|多[个家项种])?(?<noun>\\p{IsHan}{2,8})$");

	/** What is done to what is named behind it. */
	private static final Pattern DID = Pattern.compile(
			"新?(?:引进|引入|引育|签约|建成|建设|打造|培育|开展|举办|召开|制定|出台|印发|实施|认定|获得|落地|推出|组织|对接|" + "走访|选派|培训|捐赠|销售|种植|发展|开工|投产)");

	private static final Pattern NOUN = Pattern.compile("^(?:的)?(?<noun>\\p{IsHan}{1,14})");

	/** Where what is counted ends behind a number. */
	private static final Pattern NOUN_END = Pattern.compile(
			"(?:大关|投资建设|建设|投产|开工|已|正在|中(?!小|心|药|央|医|学)|参与|参加|前来|用于|[户人亩村县年月]均|均|实现|赴|到|与|落户|入驻|完成|全部|增收|在(?!建|园|校|册|岗|库)|为|并|和|及|以及|由|未|将|获|研究|部署|一期|其中|预计|不等|可|的(?!$)).*$");

	private final String text;

	private final List<TimeMark> times;

	Phrases(String text, List<TimeMark> times) {
		this.text = text;
		this.times = times;
	}

	/**
	 * The phrase of a figure.
	 * @param amount the figure
	 * @param previous where the figure before it ends, 0 if there is none
	 * @param earlier the phrase of the figure before in the same sentence, which a figure
	 * without one takes over
	 */
	String of(Amount amount, int previous, @Nullable String earlier) {
		int start = Math.max(Sentences.clause(this.text, amount.from()), previous);
		String noun = noun(amount.to());
		boolean runsOn = start == previous && previous > 0 && amount.from() - start <= 2 && !noun.isEmpty();
		String lead = runsOn ? "" : lead(start, amount.from());
		if (this.text.startsWith("连续", amount.from() - 2)) {
			return "连续年数";
		}
		if (amount.isPlace() && !this.text.startsWith("位", amount.to())) {
			return cut(RANKED.matcher(lead).replaceFirst("") + "排名");
		}
		if (amount.isRate() && lead.isEmpty() && this.text.startsWith("占", amount.from() - 1)) {
			return "占比";
		}
		boolean share = amount.isRate() && (lead.isEmpty() || lead.length() < 2)
				&& this.text.startsWith("的", amount.to());
		if (share) {
			String whole = this.text.substring(amount.to() + 1, Sentences.clauseEnd(this.text, amount.to()));
			return cut(noun.isEmpty() ? whole + "占比" : shareOf(whole));
		}
		if (VERB_ONLY.matcher(lead).matches()) {
			return cut(lead + noun).isEmpty() ? orElse(earlier, start, amount) : cut(lead + noun);
		}
		return cut((earlier != null && lead.length() <= 3 && noun.isEmpty() && isListed(start)) ? lead + head(earlier)
				: lead);
	}

	private static String shareOf(String whole) {
		Matcher into = Pattern.compile("(?<what>\\p{IsHan}{2,6}?)(?<did>投向|用于|投入|已|参与|与|完成)(?<rest>\\p{IsHan}*)")
			.matcher(whole);
		if (!into.matches()) {
			return whole + "占比";
		}
		String did = into.group("did").equals("已") ? "已" + into.group("rest") : into.group("did") + into.group("rest");
		return did + into.group("what") + "占比";
	}

	private String orElse(@Nullable String earlier, int start, Amount amount) {
		if (earlier != null) {
			return earlier;
		}
		int sentence = Math.min(start, Sentences.start(this.text, start));
		String before = this.text.substring(sentence, Math.max(sentence, start - 1));
		int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'));
		String clause = OPEN.matcher(withoutTimes(sentence + comma + 1, start)).replaceFirst("");
		return cut(clause.replaceAll("[^\\p{IsHan}]", ""));
	}

	/** Whether a clause is one of a list, or of what 其中 parts. */
	private boolean isListed(int start) {
		return start > 0 && "、（(".indexOf(this.text.charAt(start - 1)) >= 0 || this.text.startsWith("、", start)
				|| this.text.substring(Sentences.start(this.text, start), start).matches("(?s).*(?:其中|包括).*");
	}

	private static String head(String phrase) {
		return (phrase.length() > 2) ? phrase.substring(phrase.length() - 2) : phrase;
	}

	private String lead(int from, int to) {
		String lead = withoutTimes(from, to).replaceAll("^[、和及与，以（(：:]+|^.*】", "");
		String several = several(from, to, lead);
		if (several != null) {
			return several;
		}
		int last = Math.max(Math.max(lead.lastIndexOf('、'), lead.lastIndexOf('”')), lead.lastIndexOf('》'));
		String said = lead.endsWith("、") ? ""
				: (last >= 0 && last + 1 < lead.length()) ? lead.substring(last + 1) : lead.replaceAll("[“”《》、]", "");
		if (WHOLE_PLACE.matcher(said).matches() || FROM.matcher(said).matches()) {
			return "";
		}
		said = PLACE.matcher(OPEN.matcher(said).replaceFirst("")).replaceFirst("");
		said = OPEN.matcher(said).replaceFirst("");
		String before = "";
		while (!before.equals(said)) {
			before = said;
			said = JOIN.matcher(said).replaceFirst("");
		}
		return said.replaceAll("[^\\p{IsHan}A-Za-z]", "");
	}

	/**
	 * What is done and to what where some are named between (新引进甲、乙等企业), {@code null} if
	 * none are.
	 */
	private @Nullable String several(int from, int to, String lead) {
		Matcher etc = ETC.matcher(lead.replaceAll("[“”]", ""));
		if (!etc.find() || (etc.start() > 0 && lead.indexOf('、') < 0 && lead.indexOf('》') < 0)) {
			return null;
		}
		String before = this.text.substring(Sentences.start(this.text, from), to);
		int first = before.indexOf('《');
		String own = (etc.start() > 0) ? lead
				: before.substring(Math.max(0, before.lastIndexOf('，', first)), (first < 0) ? before.length() : first);
		Matcher did = DID.matcher(own);
		return (did.find() ? did.group() : "") + etc.group("noun");
	}

	private String withoutTimes(int from, int to) {
		StringBuilder left = new StringBuilder();
		int at = from;
		for (TimeMark mark : this.times) {
			if (mark.from() >= at && mark.to() <= to) {
				left.append(this.text, at, mark.from());
				at = mark.to();
			}
		}
		return left.append(this.text, Math.min(at, to), to).toString();
	}

	private String noun(int from) {
		Matcher noun = NOUN.matcher(this.text).region(from, Math.min(this.text.length(), from + 16));
		return noun.lookingAt() ? NOUN_END.matcher(noun.group("noun")).replaceFirst("") : "";
	}

	private static String cut(String phrase) {
		return (phrase.length() <= LONGEST) ? phrase : phrase.substring(phrase.length() - LONGEST);
	}

	/** The phrases of several figures that one 分别 gives, null if there is none. */
	@Nullable List<String> respectively(int from, int count) {
		String clause = this.text.substring(Sentences.clause(this.text, from), from);
		int at = clause.lastIndexOf("分别");
		if (at < 0) {
			return null;
		}
		List<String> parts = new ArrayList<>(
				List.of(withoutTimes(from - clause.length(), from - clause.length() + at).split("[、和及与]")));
		parts.removeIf(String::isBlank);
		if (parts.stream().allMatch((part) -> WHOLE_PLACE.matcher(part).matches()) || parts.size() != count) {
			return null;
		}
		String last = parts.get(count - 1);
		String first = parts.get(0);
		String tail = (count > 1 && last.length() > first.length() && last.length() - first.length() <= 4)
				? last.substring(first.length()) : "";
		return parts.stream().map((part) -> part.endsWith(tail) ? part : part + tail).map(Phrases::cut).toList();
	}

}
