package cn.xieshou.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;

/**
 * Finds figures in a clean text (找数字): a passage over the text for what is none
 * ({@link Masks}), one for periods, one for amounts; then what belongs to what.
 */
final class Finder {

	private static final Pattern WITHIN = Pattern.compile("(?:全[国省市区县州]|[东中西]部|地区|同类\\p{IsHan}{1,4}|\\p{IsHan}{2}省)");

	private static final Pattern PART = Pattern.compile("其中|包括|[（(]含|含(?=\\p{IsHan}{1,6}$)|涵盖");

	private static final Pattern AMONG = Pattern.compile("\\p{IsHan}{0,10}中\\p{IsHan}{0,6}");

	private static final Pattern CONFLICT = Pattern.compile("[（(]?(?:一说|另一说|又说|又称|也有称)");

	/** The longest list of which 分别 says the parts. */
	private static final int LISTED = 20;

	private final String text;

	private final LocalDate on;

	private final List<TimeMark> times;

	private final Dating dating;

	private final Phrases phrases;

	private final List<Companions.Figure> figures;

	private final List<Candidate> found = new ArrayList<>();

	private Finder(String text, Period usual, LocalDate on, BitSet lost) {
		this.text = text;
		this.on = on;
		this.times = Times.find(text, on);
		this.dating = new Dating(text, this.times, usual);
		this.phrases = new Phrases(text, this.times);
		BitSet masked = Masks.of(text);
		this.times.stream()
			.filter((mark) -> !text.startsWith("连续", mark.from()))
			.forEach((mark) -> masked.set(mark.from(), mark.to()));
		this.figures = Companions.of(text, Amounts.find(text, masked, lost));
	}

	/**
	 * Finds the figures of a text.
	 * @param clean the text
	 * @param usual the period that the text reports on
	 * @param on the day as of which it speaks
	 */
	static List<Candidate> find(CleanText clean, Period usual, LocalDate on) {
		return find(clean, usual, on, Integer.MAX_VALUE);
	}

	/**
	 * Finds the figures of a text, and stops when there are more than some.
	 */
	static List<Candidate> find(CleanText clean, Period usual, LocalDate on, int most) {
		BitSet lost = clean.lost();
		BitSet doubtful = clean.doubtful();
		List<Candidate> all = new ArrayList<>();
		int torn = -1;
		for (Passages.Passage passage : Passages.of(clean.text())) {
			Finder finder = new Finder(clean.text().substring(passage.from(), passage.to()), usual, on,
					lost.get(passage.from(), passage.to()));
			for (int at = 0; at < finder.figures.size(); at++) {
				finder.add(at);
			}
			int before = all.size();
			for (Candidate one : finder.found) {
				Candidate moved = one.moved(passage.from(), before);
				boolean half = moved.isTornAt(torn) || (passage.torn() && moved.isTornAt(passage.to()));
				all.add((half || moved.isWithin(doubtful)) ? moved.doubted() : moved);
			}
			torn = passage.torn() ? passage.to() : -1;
			if (all.size() > most) {
				break;
			}
		}
		return all;
	}

	private void add(int at) {
		Companions.Figure figure = this.figures.get(at);
		Amount amount = figure.amount();
		Companions.Figure previous = (at > 0) ? this.figures.get(at - 1) : null;
		boolean base = this.dating.isBase(amount,
				(at + 1 < this.figures.size()) ? this.figures.get(at + 1).amount() : null);
		Dating.Dated dated = base ? Dating.before(this.dating.of(amount)) : this.dating.of(amount);
		String before = this.text.substring(Sentences.clause(this.text, amount.from()), amount.from());
		this.found.add(new Candidate(amount, Growths.inPercent(before, amount.reading()), dated, stance(amount, dated),
				phrase(at, previous), figure.attached(), whole(at), new Candidate.Note(base ? "base" : role(amount),
						amount.isPlace() ? within(amount) : null, amount.doubtful())));
	}

	/** What is said of a time that is still to come is planned if nothing else. */
	private Stance stance(Amount amount, Dating.Dated dated) {
		Period said = dated.said() ? dated.period() : null;
		Stance stance = Stance.of(this.text, amount.from(), amount.to(), said);
		LocalDate starts = (said != null) ? said.startsOn() : null;
		return (stance == Stance.ACTUAL && starts != null && starts.isAfter(this.on)) ? Stance.PLAN : stance;
	}

	private @Nullable String role(Amount amount) {
		return CONFLICT.matcher(this.text.substring(Sentences.clause(this.text, amount.from()), amount.from())).find()
				? "conflict" : null;
	}

	private @Nullable String within(Amount amount) {
		Matcher within = WITHIN.matcher(this.text).region(Sentences.start(this.text, amount.from()), amount.from());
		String last = null;
		while (within.find()) {
			last = within.group();
		}
		return last;
	}

	private String phrase(int at, Companions.@Nullable Figure previous) {
		Amount amount = this.figures.get(at).amount();
		String listed = listed(at);
		if (listed != null) {
			return listed;
		}
		boolean same = previous != null && Sentences.start(this.text, amount.from()) <= previous.amount().from();
		return (previous != null && same) ? this.phrases.of(amount, previous.end(), this.found.get(at - 1).phrase())
				: this.phrases.of(amount, 0, null);
	}

	/** The phrase by 分别, which gives each number of a list its own. */
	private @Nullable String listed(int at) {
		int first = at;
		while (first > 0 && at - first < LISTED
				&& this.text.substring(this.figures.get(first - 1).end(), this.figures.get(first).amount().from())
					.matches("[、和及与，]")) {
			first--;
		}
		int last = at;
		while (last + 1 < this.figures.size() && last - at < LISTED
				&& this.text.substring(this.figures.get(last).end(), this.figures.get(last + 1).amount().from())
					.matches("[、和及与，]")) {
			last++;
		}
		List<String> phrases = (last > first)
				? this.phrases.respectively(this.figures.get(first).amount().from(), last - first + 1) : null;
		return (phrases != null) ? phrases.get(at - first) : null;
	}

	/** Which figure before in the sentence this one is a part of. */
	private @Nullable Integer whole(int at) {
		Amount amount = this.figures.get(at).amount();
		int sentence = Sentences.start(this.text, amount.from());
		for (int before = at - 1; before >= 0 && this.figures.get(before).amount().from() >= sentence; before--) {
			Companions.Figure figure = this.figures.get(before);
			String between = this.text.substring(figure.end(), this.figures.get(before + 1).amount().from());
			if (figure.amount().isLike(amount) && (PART.matcher(between).find() || AMONG.matcher(between).matches())) {
				return before;
			}
			if (between.indexOf('；') >= 0 || between.indexOf(';') >= 0) {
				return null;
			}
		}
		return null;
	}

}
