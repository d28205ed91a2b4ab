package cn.xieshou.briefing;

import java.util.List;

/**
 * A document as its page shows it (文稿页面).
 *
 * @param kept the document
 * @param kindName what its kind is called
 * @param pairing the name of the pairing
 * @param period the stretch of time in words
 * @param outline its chapters
 * @param number which of them is open, from 1
 * @param chapter that chapter
 * @param paragraphs its paragraphs in pieces
 * @param dropped numbers that the chapter had and has no more
 * @param others the other numbers of the document
 * @param blocked numbers that may not be printed
 * @param overridden numbers that are printed on somebody's word
 * @param mayWrite whether the reader writes it
 * @param mayDecide whether the reader issues it
 */
record BriefingView(Kept kept, String kindName, String pairing, String period, List<Outline> outline, int number,
		Chapter chapter, List<List<Chip>> paragraphs, List<Chip> dropped, List<Chip> others, List<Chip> blocked,
		List<Chip> overridden, boolean mayWrite, boolean mayDecide) {

	/**
	 * A chapter in the outline.
	 *
	 * @param number its number, from 1
	 * @param title its title
	 * @param numbers how many numbers it prints
	 * @param blocked how many of them may not be printed
	 */
	record Outline(int number, String title, int numbers, int blocked) {

	}

	/**
	 * A piece of a text, or a number.
	 *
	 * @param token how a number stands in the text, empty for prose
	 * @param text the words
	 * @param what what the number is
	 * @param href the page of its figure
	 * @param finding the number of the finding that stands against it, empty if none does
	 */
	record Chip(String token, String text, String what, String href, String finding) {

		static Chip prose(String text) {
			return new Chip("", text, "", "", "");
		}

		static Chip of(Tied tied, String finding) {
			return new Chip(tied.token(), tied.text(), tied.what(), tied.href(), finding);
		}

		/** Whether it is a number. */
		public boolean isNumber() {
			return !this.token.isEmpty();
		}

	}

	/** Whether its author can hand it on. */
	public boolean isReady() {
		return this.blocked.isEmpty();
	}

}
