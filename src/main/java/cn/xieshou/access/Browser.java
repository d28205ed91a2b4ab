package cn.xieshou.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser says it is, in names that people know (浏览器): a session's holder must
 * tell the own ones from a stranger's. Nothing is decided by it.
 *
 * @param name the browser or program, empty if it says nothing known
 * @param system the system that it runs on, empty if unknown
 */
public record Browser(String name, String system) {

	/** In this order, since browsers say that they are others, too. */
	private static final Map<String, String> NAMES = table("MicroMessenger", "微信", "wxwork", "企业微信", "DingTalk", "钉钉",
			"QQBrowser", "QQ 浏览器", "Quark", "夸克", "UCBrowser", "UC 浏览器", "HuaweiBrowser", "华为浏览器", "MiuiBrowser",
			"小米浏览器", "360SE|360EE|QihooBrowser", "360 浏览器", "Edg|EdgA|EdgiOS|Edge", "Edge", "OPR|Opera", "Opera",
			"Firefox|FxiOS", "Firefox", "Chrome|CriOS|Chromium|HeadlessChrome", "Chrome", "Safari", "Safari");

	private static final Map<String, String> SYSTEMS = table("HarmonyOS|OpenHarmony", "鸿蒙", "Android", "Android",
			"iPhone|iPad|iPod", "iOS", "Windows", "Windows", "Macintosh|Mac OS X", "macOS", "UOS|uos", "统信 UOS",
			"Kylin", "麒麟", "Linux|X11", "Linux");

	/** {@code curl/8.5.0}, {@code python-requests/2.32} */
	private static final Pattern PROGRAM = Pattern.compile("^([A-Za-z][A-Za-z0-9 ._-]{0,30})/");

	private static Map<String, String> table(String... pairs) {
		Map<String, String> table = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			table.put("\\b(" + pairs[i] + ")\\b", pairs[i + 1]);
		}
		return table;
	}

	static Browser of(String userAgent) {
		String name = first(NAMES, userAgent);
		if (name.isEmpty() && !userAgent.startsWith("Mozilla/")) {
			Matcher program = PROGRAM.matcher(userAgent);
			name = program.find() ? program.group(1) : "";
		}
		return new Browser(name, first(SYSTEMS, userAgent));
	}

	private static String first(Map<String, String> table, String userAgent) {
		return table.entrySet()
			.stream()
			.filter((one) -> Pattern.compile(one.getKey()).matcher(userAgent).find())
			.findFirst()
			.map(Map.Entry::getValue)
			.orElse("");
	}

}
