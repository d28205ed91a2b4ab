package cn.xieshou.values.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A place in a text that is being read (读到之处). */
final class Cursor {

	private final String text;

	private int at;

	Cursor(String text) {
		this.text = text;
	}

	boolean isAtEnd() {
		return this.at >= this.text.length();
	}

	/** What is still to be read. */
	String rest() {
		return this.text.substring(this.at);
	}

	/** The next character, 0 at the end. */
	char peek() {
		return isAtEnd() ? 0 : this.text.charAt(this.at);
	}

	int mark() {
		return this.at;
	}

	void back(int mark) {
		this.at = mark;
	}

	void skip(int characters) {
		this.at += characters;
	}

	boolean sees(String word) {
		return this.text.startsWith(word, this.at);
	}

	/** Passes over a word if it comes next. */
	boolean take(String word) {
		if (!sees(word)) {
			return false;
		}
		this.at += word.length();
		return true;
	}

	/** What has been read since a place. */
	String since(int mark) {
		return this.text.substring(mark, this.at);
	}

	/** Passes over the longest of some words that comes next. */
	Optional<String> takeAny(Collection<String> words) {
		Optional<String> longest = words.stream().filter(this::sees).max(Comparator.comparing(String::length));
		longest.ifPresent((word) -> this.at += word.length());
		return longest;
	}

	/** Passes over all characters that come next and are among some. */
	String takeWhile(String among) {
		int start = this.at;
		while (!isAtEnd() && among.indexOf(peek()) >= 0) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

}
