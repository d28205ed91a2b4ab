package cn.xieshou.briefing;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line that ends at the number of a source (行内片段). The letter before that
 * number and the stop behind it are not torn from it.
 *
 * @param before the words before the letter
 * @param letter the letter before the number
 * @param mark the number of the source, empty in the last piece
 * @param stop the stop behind it, if there is one
 */
record PaperPiece(String before, String letter, String mark, String stop) {

	private static final String STOPS = "，。；：、）";

	static List<PaperPiece> of(List<Paper.Run> runs) {
		List<PaperPiece> pieces = new ArrayList<>();
		String prose = "";
		for (Paper.Run run : runs) {
			String text = run.text();
			if (run.raised()) {
				int end = end(prose);
				pieces.add(new PaperPiece(prose.substring(0, end), prose.substring(end), text, ""));
				prose = "";
				continue;
			}
			if (prose.isEmpty() && !pieces.isEmpty() && !text.isEmpty() && STOPS.indexOf(text.charAt(0)) >= 0) {
				PaperPiece last = pieces.remove(pieces.size() - 1);
				pieces.add(new PaperPiece(last.before, last.letter, last.mark, text.substring(0, 1)));
				text = text.substring(1);
			}
			prose += text;
		}
		pieces.add(new PaperPiece(prose, "", "", ""));
		return pieces;
	}

	/** Where the last letter begins; digits and the sign of a rate are one with it. */
	private static int end(String prose) {
		int end = prose.isEmpty() ? 0 : prose.offsetByCodePoints(prose.length(), -1);
		while (end > 0 && (Character.isDigit(prose.charAt(end - 1)) || prose.charAt(end - 1) == '.')) {
			end--;
		}
		return end;
	}

	/** Whether it ends at the number of a source. */
	public boolean isMarked() {
		return !this.mark.isEmpty();
	}

}
