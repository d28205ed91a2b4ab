package cn.xieshou.web;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

import cn.xieshou.values.PlainText;

/**
 * What is sent with a form of a page beside its fields (随表单发送): its token, a language,
 * what proves once more who sends it.
 */
public final class FormParameters {

	private static final Set<String> USUAL = Set.of("_csrf", "lang", "proof", "proofPassword", "passkey");

	private FormParameters() {
	}

	/** Whether any form may send it. */
	static boolean isUsual(String name) {
		return USUAL.contains(name);
	}

	/**
	 * Refuses what a form does not ask, for handlers whose fields follow from what the
	 * page shows.
	 * @param fields whether a name is that of a field
	 * @throws BadRequest if a name is neither
	 */
	public static void require(Collection<String> names, Predicate<String> fields) {
		for (String name : names) {
			if (!isUsual(name) && !fields.test(name)) {
				throw new BadRequest(name, "web.parameter.unknown", PlainText.forLog(name, 100));
			}
		}
	}

}
