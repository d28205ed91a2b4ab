package cn.xieshou.values;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words with which texts bound a number (限定词), each with its place and its
 * {@link Comparator}. The word stays with the value, because 超 and 不少于 do not say the
 * same.
 */
enum Wording {

	MORE_THAN("超过", Place.BEFORE, Comparator.AT_LEAST), OVER("超", Place.BEFORE, Comparator.AT_LEAST),
	EXCEEDING("逾", Place.BEFORE, Comparator.AT_LEAST), NOT_FEWER("不少于", Place.BEFORE, Comparator.AT_LEAST),
	NOT_SMALLER("不小于", Place.BEFORE, Comparator.AT_LEAST), NOT_LOWER("不低于", Place.BEFORE, Comparator.AT_LEAST),
	AT_THE_LEAST("至少", Place.BEFORE, Comparator.AT_LEAST), NOT_OVER("不超过", Place.BEFORE, Comparator.AT_MOST),
	NOT_MORE("不多于", Place.BEFORE, Comparator.AT_MOST), AT_THE_MOST("至多", Place.BEFORE, Comparator.AT_MOST),
	AMONG_FIRST("前", Place.BEFORE, Comparator.AT_MOST), ROUGHLY("大约", Place.BEFORE, Comparator.ABOUT),
	ABOUT("约", Place.BEFORE, Comparator.ABOUT), ALMOST("将近", Place.BEFORE, Comparator.ABOUT),
	NEARLY("近", Place.BEFORE, Comparator.ABOUT), ODD("余", Place.AFTER_NUMBER, Comparator.AT_LEAST),
	MANY("多", Place.AFTER_NUMBER, Comparator.AT_LEAST), AND_ABOVE("以上", Place.AFTER_UNIT, Comparator.AT_LEAST),
	AND_BELOW("以下", Place.AFTER_UNIT, Comparator.AT_MOST), WITHIN("以内", Place.AFTER_UNIT, Comparator.AT_MOST),
	MORE_OR_LESS("左右", Place.AFTER_UNIT, Comparator.ABOUT);

	enum Place {

		BEFORE, AFTER_NUMBER, AFTER_UNIT

	}

	private final String word;

	private final Place place;

	private final Comparator comparator;

	Wording(String word, Place place, Comparator comparator) {
		this.word = word;
		this.place = place;
		this.comparator = comparator;
	}

	String word() {
		return this.word;
	}

	Place place() {
		return this.place;
	}

	Comparator comparator() {
		return this.comparator;
	}

	static List<Wording> at(Place place) {
		return Arrays.stream(values()).filter((wording) -> wording.place == place).toList();
	}

	static @Nullable Wording of(@Nullable String word) {
		return Arrays.stream(values()).filter((wording) -> wording.word.equals(word)).findAny().orElse(null);
	}

}
