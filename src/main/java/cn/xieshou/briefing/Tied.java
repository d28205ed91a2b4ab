package cn.xieshou.briefing;

import java.util.UUID;

/**
 * A number in a text that is tied to the figure which says it (挂接的数).
 *
 * @param place by which the text names it, from 1
 * @param figure the figure
 * @param part what of the figure it is
 * @param text how it is printed, with the words that its number decides
 * @param what what the figure measures, of when
 * @param source where it is written, empty if nobody cited anything
 */
record Tied(int place, UUID figure, Part part, String text, String what, String source) {

	/** As it stands in a text. */
	String token() {
		return Tokens.of(this.place, this.text);
	}

	/** The page of the figure. */
	public String href() {
		return "/figures/" + this.figure;
	}

}
