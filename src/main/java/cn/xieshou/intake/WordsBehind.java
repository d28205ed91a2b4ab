package cn.xieshou.intake;

import java.util.List;

import cn.xieshou.values.grammar.Wording;

/** Words behind a unit that bound the number and belong to its quote (数后限定词): 以上, 左右. */
final class WordsBehind {

	private static final List<String> AFTER = Wording.at(Wording.Place.AFTER_UNIT)
		.stream()
		.map(Wording::word)
		.filter((word) -> word.length() > 1 && !word.startsWith("起") && !word.equals("前后") && !word.equals("上限"))
		.toList();

	private WordsBehind() {
	}

	/** How long the word is that comes first, 0 if none does. */
	static int length(String rest) {
		return AFTER.stream().filter((word) -> rest.startsWith(word)).mapToInt(String::length).max().orElse(odd(rest));
	}

	/** 3年多: an odd word behind a unit of time. */
	private static int odd(String rest) {
		return rest.matches("(?s)多(?![个家种样少方措元年]).*") ? 1 : 0;
	}

}
