package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds names in a clean text (找名称) by how names of each kind end. What a general word
 * ends in so (产业园区, 重点项目) is no name.
 */
final class Entities {

	/** The most names of one text. */
	private static final int MOST = 500;

	private static final String WORD = "[\\p{IsHan}A-Za-z0-9—·（）()“”]";

	/** Words that do not belong to a name that comes after them. */
	private static final Pattern BEFORE = Pattern.compile(
			"^.*(?:建成|建设|新建|共建|推进|推动|引进|引入|召开|举办|举行|组织|参加|参观|入驻|落户|位于|其中|包括|以及|依托|支持|帮助|指导|考察|走访|通过|围绕|打造|成立|设立|签约|签订|落地|投资|联合|协调|促成|赴|与|和|及|对|在|向|由|以|是|为|等|将|把|至|到|了|的|个|家)(?=.{4,})");

	private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

	static {
		kind("documents", "《(?<name>[^《》]{2,80})》");
		kind("meetings", "(?<name>" + WORD + "{2,24}(?:联席会议|座谈会|推进会|调度会|工作会议|常务会议|常委会会议|领导小组会议|签约仪式|对接会|现场会))");
		kind("enclaves", "(?<name>" + WORD + "{2,20}(?:飞地园区?|飞地|反向飞地))");
		kind("parks", "(?<name>" + WORD + "{2,20}(?:产业转移工业园|产业转移园|产业园区?|工业园区?|科技园|物流园|示范园|经济开发区|开发区|高新区|产业集聚区))");
		kind("projects", "(?<name>" + WORD + "{3,28}(?:项目|工程)(?=[，。；、）)（(]|总投资|计划|已|于|开工|投产|竣工|建成|签约|落地))");
		kind("organisations", "(?<name>" + WORD + "{2,28}(?:有限责任公司|股份有限公司|有限公司|集团|专业合作社|合作社|商会|协会|基金会))");
		kind("honours", "“(?<name>[^“”]{2,24})”(?:荣誉)?(?:称号|奖)");
	}

	private static final Pattern GENERAL = Pattern.compile(
			"(?:全[国省市县区]|我[省市县区]|各|本|该|一批|多个|若干|其他|重点|重大|新|在建|产业|农业|工业|现代|特色|帮扶|协作|合作|结对|民生|基础设施|支柱|配套|招商引?资?|签约|落地|续建|市级|县级|省级|区级|镇级|镇村|高标准|共建|标准化|入驻|实施|完成|推进|个|家|大型|小型|建设|意向|投资|产业转移|合作|专业|两地|双方|当地|本地|龙头|相关|有关|企业|重要|年度|现有)*(?:联席会议|座谈会|推进会|调度会|工作会议|常务会议|对接会|现场会|签约仪式|飞地园?区?|产业园区?|工业园区?|科技园|物流园|示范园|经济开发区|开发区|高新区|产业转移园|产业转移工业园|项目|工程|有限公司|集团|专业合作社|合作社|商会|协会|基金会)");

	private static final Pattern NUMBER = Pattern
		.compile("[（(]?(\\p{IsHan}{1,10}[〔\\[（(]\\d{4}[〕\\]）)]\\d{1,4}号)[）)]?");

	private Entities() {
	}

	private static void kind(String type, String pattern) {
		KINDS.put(type, Pattern.compile(pattern));
	}

	/** The names in the order of the text, each once. */
	static List<Entity> find(String text) {
		Map<String, Entity> found = new LinkedHashMap<>();
		KINDS.forEach((type, pattern) -> {
			Matcher name = pattern.matcher(text);
			while (name.find() && found.size() < MOST) {
				Entity entity = entity(type, text, name);
				if (entity != null) {
					found.putIfAbsent(entity.name(), entity);
				}
			}
		});
		List<Entity> all = new ArrayList<>(found.values());
		all.sort(Comparator.comparing(Entity::from));
		return all;
	}

	private static @Nullable Entity entity(String type, String text, Matcher found) {
		int from = found.start("name");
		String name = found.group("name");
		if (type.equals("documents")) {
			Matcher number = NUMBER.matcher(text).region(found.end(), text.length());
			return new Entity(type, name, from, found.end("name"), number.lookingAt() ? number.group(1) : null);
		}
		if (!type.equals("honours")) {
			Matcher before = BEFORE.matcher(name);
			if (before.find()) {
				from += before.end();
				name = name.substring(before.end());
			}
			name = name.replaceFirst("^\\d+年?", "");
			from = found.end("name") - name.length();
		}
		boolean general = GENERAL.matcher(name).matches() || name.matches(".*[，。].*") || name.matches("\\d.*");
		return (general || !balanced(name)) ? null : new Entity(type, name, from, found.end("name"), null);
	}

	private static boolean balanced(String name) {
		return name.chars().filter((one) -> one == '（').count() == name.chars().filter((one) -> one == '）').count()
				&& name.chars().filter((one) -> one == '“').count() == name.chars().filter((one) -> one == '”').count();
	}

}
