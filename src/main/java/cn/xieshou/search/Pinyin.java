package cn.xieshou.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.github.houbb.pinyin.api.IPinyin;
import com.github.houbb.pinyin.api.IPinyinContext;
import com.github.houbb.pinyin.api.impl.PinyinContext;
import com.github.houbb.pinyin.support.chinese.PinyinChineses;
import com.github.houbb.pinyin.support.data.PinyinData;
import com.github.houbb.pinyin.support.segment.PinyinSegments;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import com.github.houbb.pinyin.support.tone.PinyinTones;

/**
 * Hanyu pinyin without tones (拼音), {@code v} for ü: what Chinese text sounds like, and
 * how a row of letters falls into syllables.
 */
final class Pinyin {

	/** The longest syllable, {@code zhuang}. */
	private static final int LONGEST = 6;

	/** Letters fall into syllables in few ways that anybody means. */
	private static final int READINGS = 6;

	/** More neighbours than these cost more than they find. */
	private static final int NEIGHBOURS = 60;

	private static final IPinyin DICTIONARY = new com.github.houbb.pinyin.api.impl.Pinyin();

	/**
	 * Without the library's way back from sound to character, which takes long to set up.
	 */
	private static final IPinyinContext PLAIN = PinyinContext.newInstance()
		.style(PinyinToneStyles.normal())
		.segment(PinyinSegments.defaults())
		.data(new PinyinData())
		.chinese(PinyinChineses.defaults())
		.tone(PinyinTones.defaults())
		.connector(" ");

	private static final Set<String> SYLLABLES = read();

	private static final Set<String> BEGINNINGS = beginnings();

	private Pinyin() {
	}

	private static Set<String> read() {
		try (InputStream in = Objects.requireNonNull(Pinyin.class.getResourceAsStream("/search/syllables.txt"))) {
			return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> beginnings() {
		Set<String> beginnings = new LinkedHashSet<>();
		for (String syllable : SYLLABLES) {
			for (int end = 1; end <= syllable.length(); end++) {
				beginnings.add(syllable.substring(0, end));
			}
		}
		return Set.copyOf(beginnings);
	}

	/** One syllable for each Chinese character of the text, in order. */
	static List<String> of(String text) {
		List<String> syllables = new ArrayList<>();
		for (Text.Word word : Text.words(text)) {
			if (word.han()) {
				syllables.addAll(ofChinese(word.text()));
			}
		}
		return syllables;
	}

	private static List<String> ofChinese(String run) {
		List<String> syllables = split(DICTIONARY.toPinyin(run, PLAIN));
		if (syllables.size() == run.length()) {
			return syllables;
		}
		List<String> single = new ArrayList<>();
		for (int i = 0; i < run.length(); i++) {
			List<String> reading = split(DICTIONARY.toPinyin(run.substring(i, i + 1), PLAIN));
			single.add((reading.size() == 1) ? reading.get(0) : "?");
		}
		return single;
	}

	private static List<String> split(String spoken) {
		return List.of(spoken.replace('ü', 'v').split(" "));
	}

	/** The ways in which letters are syllables. */
	static List<Reading> readings(String letters) {
		List<Reading> readings = new ArrayList<>();
		read(letters, 0, new ArrayList<>(), readings, true);
		List<Reading> whole = readings.stream().filter((reading) -> !reading.partial).toList();
		return whole.isEmpty() ? readings : whole;
	}

	/** Longest syllables first; only the last may be unfinished. */
	private static void read(String letters, int from, List<String> sofar, List<Reading> readings, boolean unfinished) {
		if (readings.size() >= READINGS) {
			return;
		}
		if (from == letters.length()) {
			readings.add(new Reading(List.copyOf(sofar), false));
			return;
		}
		for (int end = Math.min(letters.length(), from + LONGEST); end > from; end--) {
			String piece = letters.substring(from, end);
			if (SYLLABLES.contains(piece)) {
				sofar.add(piece);
				read(letters, end, sofar, readings, unfinished);
				sofar.remove(sofar.size() - 1);
			}
			else if (unfinished && end == letters.length() && !sofar.isEmpty() && BEGINNINGS.contains(piece)) {
				sofar.add(piece);
				readings.add(new Reading(List.copyOf(sofar), true));
				sofar.remove(sofar.size() - 1);
			}
		}
	}

	/**
	 * The ways in which letters are syllables after one letter is put right: left out,
	 * exchanged, replaced or added. Those of few syllables first: nobody means many short
	 * ones.
	 */
	static List<Reading> nearReadings(String letters) {
		Set<Reading> near = new LinkedHashSet<>();
		for (int i = 0; i + 1 < letters.length(); i++) {
			keep(letters.substring(0, i) + letters.charAt(i + 1) + letters.charAt(i) + letters.substring(i + 2), near);
		}
		for (int i = 0; i < letters.length(); i++) {
			keep(letters.substring(0, i) + letters.substring(i + 1), near);
		}
		for (int i = 0; i <= letters.length(); i++) {
			for (char c = 'a'; c <= 'z'; c++) {
				keep(letters.substring(0, i) + c + letters.substring(i), near);
				if (i < letters.length()) {
					keep(letters.substring(0, i) + c + letters.substring(i + 1), near);
				}
			}
		}
		return near.stream()
			.sorted(Comparator.comparingInt((reading) -> reading.syllables.size()))
			.limit(NEIGHBOURS)
			.toList();
	}

	private static void keep(String letters, Set<Reading> near) {
		List<Reading> readings = new ArrayList<>();
		read(letters, 0, new ArrayList<>(), readings, false);
		readings.stream().filter((reading) -> reading.syllables.size() > 1).limit(2).forEach(near::add);
	}

	/**
	 * Letters as syllables.
	 *
	 * @param syllables the syllables
	 * @param partial whether the last is unfinished, {@code guang zh}
	 */
	record Reading(List<String> syllables, boolean partial) {

	}

}
