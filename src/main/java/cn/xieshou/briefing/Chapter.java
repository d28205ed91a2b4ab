package cn.xieshou.briefing;

/**
 * A chapter of a document (章).
 *
 * @param title its title
 * @param text its paragraphs, one a line, with numbers as {@link Tokens}
 * @param written how the text was before people wrote in it
 */
record Chapter(String title, String text, String written) {

	Chapter with(String other) {
		return new Chapter(this.title, other, this.written);
	}

	boolean isEmpty() {
		return this.text.isBlank();
	}

}
