package cn.xieshou.briefing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document as it is printed (成文): PDF and Word set the same blocks.
 *
 * @param head what stands above the red line, {@code null} for a document without one
 * @param blocks everything else, in order
 * @param code the code by which its numbers are looked up, {@code null} for one that is
 * not kept
 */
record Paper(@Nullable Head head, List<Block> blocks, @Nullable String code) {

	/**
	 * The head of a bulletin (报头).
	 *
	 * @param name its name
	 * @param issue its number, empty before it is issued
	 * @param unit who puts it out
	 * @param day when
	 */
	record Head(String name, String issue, String unit, String day) {

	}

	/** How a block is set (样式). */
	enum Style {

		/** The title, 小标宋 2号. */
		TITLE,

		/** A chapter, 黑体 3号. */
		HEADING,

		/** A paragraph, 仿宋 3号. */
		BODY,

		/** Who signs, and the day. */
		SIGNATURE,

		/** What begins on a new page after the text (附件). */
		ANNEX;

		/** As styles are called in CSS. */
		public String css() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param style how it is set
	 * @param runs its pieces
	 */
	record Block(Style style, List<Run> runs) {

		static Block of(Style style, String text) {
			return new Block(style, List.of(new Run(text, false)));
		}

		/** Its pieces, what belongs to a number of a source with it. */
		public List<PaperPiece> pieces() {
			return PaperPiece.of(this.runs);
		}

		/** All of it. */
		public String text() {
			return String.join("", this.runs.stream().map(Run::text).toList());
		}

	}

	/**
	 * A piece of a paragraph.
	 *
	 * @param text the words
	 * @param raised whether it is the number of a footnote
	 */
	record Run(String text, boolean raised) {

	}

	/**
	 * What is printed with a document beside its text (要素).
	 *
	 * @param unit who signs it
	 * @param day the day that it bears
	 * @param issue its number, {@code null} before it is issued
	 * @param code its code
	 * @param as which books it tells
	 */
	record Imprint(String unit, LocalDate day, @Nullable String issue, @Nullable String code, String as) {

	}

}
