package cn.xieshou;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.unbescape.html.HtmlEscape;

import cn.xieshou.values.Unit;

/**
 * The numbers of a page that lead nowhere. A number is a text that is one, with or
 * without sign, bound and unit, and any amount, percentage or rank in the places where
 * figures stand: cells at the right, key figures and the lines beneath them. It has a
 * trace if it is within a link. Years and days are none; neither are controls, the counts
 * beside headings of what is listed right below, how many rows a page of a list has, and
 * on the page of a figure the figure itself, which is marked {@code own}; nor what a text
 * field says, marked {@code said}.
 */
final class UntracedNumbers extends AbstractSimpleMarkupHandler {

	private static final String UNITS = Unit.all()
		.stream()
		.map(Unit::symbol)
		.filter((symbol) -> !symbol.matches(".*(年|月|天|日|小时|分钟).*"))
		.sorted((one, other) -> other.length() - one.length())
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?:", "|%|％)"));

	private static final String DIGITS = "\\d[\\d,]*(?:\\.\\d+)?";

	private static final String BOUNDS = "超过?|逾|近|将近|接近|大约|约|将达|达|不少于|不小于|不低于|不超过|不到|不足|至少|前";

	private static final Pattern WHOLE = Pattern
		.compile("(?:" + BOUNDS + ")?[≥≤<>＞＜约+−-]?" + DIGITS + "\\p{IsHan}?" + UNITS + "?\\p{IsHan}{0,2}");

	private static final Pattern WITHIN = Pattern.compile(DIGITS + "[余多]?" + UNITS + "|第 ?\\d+ ?位");

	private static final Pattern YEAR = Pattern.compile("(规划 ?)?[12]\\d{3}([—/-][12]?\\d{1,3})?( ?年)?");

	private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta", "rect", "use", "path",
			"circle", "line", "source", "wbr");

	private static final Set<String> PASSED_OVER = Set.of("script", "template", "form", "nav", "svg", "progress",
			"title");

	private static final Set<String> NO_FIGURES = Set.of("n", "tb", "pgrow", "pgn", "menu", "facetbox", "views", "asof",
			"when", "mapnote", "nojs", "sr", "thumb", "own", "said");

	private static final Set<String> FIGURES = Set.of("num", "v", "d", "pct", "delta", "kv", "fig", "sub");

	private record Open(String name, boolean passedOver, boolean link, boolean figures) {

	}

	private final Deque<Open> open = new ArrayDeque<>();

	private final StringBuilder text = new StringBuilder();

	private final List<String> found = new ArrayList<>();

	/** How many numbers have a trace. */
	int traced;

	/** How many numbers the page has. */
	int numbers() {
		return this.traced + this.found.size();
	}

	List<String> found() {
		return this.found;
	}

	static UntracedNumbers of(String html) {
		UntracedNumbers numbers = new UntracedNumbers();
		String main = html.replaceFirst("(?s)^.*?<main", "<main").replaceFirst("(?s)</main>.*$", "</main>");
		try {
			new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(main, numbers);
			return numbers;
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
		flush();
		if (!EMPTY.contains(name)) {
			Map<String, String> known = (attributes != null) ? attributes : Map.of();
			Set<String> classes = Set.of(known.getOrDefault("class", "").split("\\s+"));
			Open above = this.open.isEmpty() ? new Open("", false, false, false) : this.open.peek();
			String href = known.getOrDefault("href", "?");
			this.open.push(new Open(name,
					above.passedOver || PASSED_OVER.contains(name) || classes.stream().anyMatch(NO_FIGURES::contains),
					above.link || (name.equals("a") && !href.startsWith("?")),
					above.figures || classes.stream().anyMatch(FIGURES::contains)));
		}
	}

	@Override
	public void handleCloseElement(String name, int line, int column) {
		flush();
		if (this.open.stream().anyMatch((one) -> one.name.equals(name))) {
			while (!this.open.pop().name.equals(name)) {
				continue;
			}
		}
	}

	@Override
	public void handleAutoCloseElement(String name, int line, int column) {
		handleCloseElement(name, line, column);
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int column) {
		this.text.append(buffer, offset, length);
	}

	private void flush() {
		String words = HtmlEscape.unescapeHtml(this.text.toString()).replaceAll("\\s+", " ").strip();
		this.text.setLength(0);
		Open within = this.open.peek();
		if (words.isEmpty() || within == null || within.passedOver || YEAR.matcher(words).matches()) {
			return;
		}
		boolean number = WHOLE.matcher(words).matches() || (within.figures && WITHIN.matcher(words).find());
		if (number && within.link) {
			this.traced++;
		}
		else if (number) {
			this.found.add(words);
		}
	}

}
