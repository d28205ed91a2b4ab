package cn.xieshou.log;

import org.springframework.web.context.request.RequestContextHolder;

/** Text that may come from anyone who sends requests, on its way into the log. */
final class CallerText {

	private static final int LONGEST = 4000;

	private CallerText() {
	}

	/**
	 * The text with its control characters written out and of bounded length, while a
	 * request is being answered; as it is at other times, when the portal speaks of
	 * itself.
	 */
	static String encoded(String text) {
		if (RequestContextHolder.getRequestAttributes() == null) {
			return text;
		}
		String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
		StringBuilder encoded = new StringBuilder(cut.length());
		cut.chars().forEach((one) -> {
			if (Character.isISOControl(one) || one == 0x2028 || one == 0x2029 || Character.isSurrogate((char) one)) {
				encoded.append("\\u%04x".formatted(one));
			}
			else {
				encoded.append((char) one);
			}
		});
		return encoded.toString();
	}

}
