package cn.xieshou.log;

/** Text that may come from anyone who sends requests, on its way into the log. */
final class CallerText {

	private static final int LONGEST = 4000;

	private CallerText() {
	}

	/**
	 * The text with control characters and marks that nobody sees written out and of
	 * bounded length, while a request is being answered; as it is at other times, when
	 * the portal speaks of itself.
	 */
	static String encoded(String text) {
		if (RequestTrace.current().isEmpty()) {
			return text;
		}
		String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
		StringBuilder encoded = new StringBuilder(cut.length());
		cut.chars().forEach((one) -> {
			if (isHidden((char) one)) {
				encoded.append("\\u%04x".formatted(one));
			}
			else {
				encoded.append((char) one);
			}
		});
		return encoded.toString();
	}

	private static boolean isHidden(char one) {
		return switch (Character.getType(one)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE ->
				true;
			default -> false;
		};
	}

}
