package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.values.Period;

/** Turns a text as read into what its page shows (采集页面). */
@Component
class IntakeViewAssembler {

	/** So many figures are on a page. */
	static final int AT_ONCE = 150;

	/** So many changes are listed; a text that has more was in traditional characters. */
	private static final int CHANGES = 1000;

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

	/**
	 * What the page shows.
	 *
	 * @param lines the lines of the text
	 * @param rows the figures
	 * @param changes what cleaning changed
	 * @param undone what of that was undone
	 * @param entities the names
	 * @param problem what is wrong with all of it, {@code null} if nothing
	 * @param parts which part of the text it is, of how many
	 */
	record View(List<Line> lines, List<Row> rows, List<Listed> changes, List<Change> undone,
			List<Reading.Named> entities, @Nullable String problem, Parts parts) {

	}

	/** Which part of a long text is shown. */
	record Parts(int part, int of, int figures, int changes) {

	}

	/** A change with the line in which it was made. */
	record Listed(Change change, int line) {

	}

	/**
	 * A line of the text.
	 *
	 * @param number its number
	 * @param pieces its text, figures apart
	 */
	record Line(int number, List<Piece> pieces) {

	}

	/**
	 * A piece of the text.
	 *
	 * @param text what it says
	 * @param figure the number of the figure that it is, {@code null} if none
	 * @param decision what is decided of that
	 */
	record Piece(String text, @Nullable Integer figure, String decision) {

	}

	/**
	 * A figure to decide on.
	 *
	 * @param number its number, from 0
	 * @param line the line that it stands in
	 * @param item the figure
	 * @param typed what its fields say
	 * @param others what else it may be
	 * @param decision what is decided of it
	 * @param problem what is wrong with it, {@code null} if nothing
	 */
	record Row(int number, int line, Reading.Item item, Typed typed, List<String> others, String decision,
			@Nullable String problem) {

	}

	/** What the fields of a figure say. */
	record Typed(String indicator, String value, String period, String basis) {

	}

	View of(Reading reading, IntakeChoices choices, List<FormProblem> problems, int asked) {
		int all = reading.items().size();
		int parts = Math.max(1, (all + AT_ONCE - 1) / AT_ONCE);
		int part = Math.min(Math.max(1, asked), parts);
		int from = (part - 1) * AT_ONCE;
		int to = Math.min(all, from + AT_ONCE);
		Map<Integer, String> wrong = byLine(problems);
		List<Row> rows = new ArrayList<>();
		int line = 0;
		for (int at = 0; at < to; at++) {
			boolean taken = choices.takes(at);
			if (at >= from) {
				rows.add(row(at, reading, choices, taken ? wrong.get(line) : null));
			}
			line += taken ? 1 : 0;
		}
		List<Change> changes = reading.text().clean().changes();
		return new View(lines(reading, choices, from, to), rows,
				changes.stream()
					.limit(CHANGES)
					.map((change) -> new Listed(change, reading.text().line(change.from())))
					.toList(),
				reading.text().clean().undone(), reading.entities(), wrong.get(-1),
				new Parts(part, parts, all, changes.size()));
	}

	private static Map<Integer, String> byLine(List<FormProblem> problems) {
		Map<Integer, String> wrong = new HashMap<>();
		for (FormProblem problem : problems) {
			Matcher line = LINE.matcher(Objects.requireNonNullElse(problem.field(), ""));
			boolean first = problem.field() != null && !problem.field().contains("[")
					&& !problem.field().equals("pairing");
			wrong.putIfAbsent(line.matches() ? Integer.parseInt(line.group(1)) : first ? 0 : -1, problem.message());
		}
		return wrong;
	}

	private static Row row(int at, Reading reading, IntakeChoices choices, @Nullable String problem) {
		Reading.Item item = reading.items().get(at);
		IntakeChoices.Choice said = choices.of(at);
		IndicatorMatch sure = item.sure();
		Period dated = item.figure().dated().period();
		String period = (dated != null) ? or(dated.text(), "") : "";
		String indicator = (sure != null) ? sure.card().name() : "";
		Typed read = new Typed(indicator, item.figure().quantity().toString(), period, item.figure().stance().code());
		Typed typed = (said == null) ? read : new Typed(or(said.code(), read.indicator()),
				or(said.value(), read.value()), or(said.period(), read.period()), or(said.basis(), read.basis()));
		List<String> others = item.matches()
			.stream()
			.filter((match) -> match != sure)
			.limit(2)
			.map((match) -> match.card().name())
			.toList();
		return new Row(at, reading.text().line(item.figure().amount().from()), item, typed, others,
				choices.decision(at), problem);
	}

	private static String or(@Nullable String said, String otherwise) {
		return Objects.requireNonNullElse(said, otherwise);
	}

	/** The lines from the first figure of a part, or the beginning, to the next part. */
	private static List<Line> lines(Reading reading, IntakeChoices choices, int first, int next) {
		String text = reading.text().clean().text();
		List<Integer> starts = reading.text().lines();
		int from = (first == 0) ? 1 : line(reading, first);
		int to = (next < reading.items().size()) ? line(reading, next) : starts.size();
		List<Line> lines = new ArrayList<>();
		int figure = first;
		for (int number = from; number <= to; number++) {
			int start = starts.get(number - 1);
			int end = (number < starts.size()) ? starts.get(number) - 1 : text.length();
			List<Piece> pieces = new ArrayList<>();
			int at = start;
			while (figure < next && reading.items().get(figure).figure().amount().from() < end) {
				Amount amount = reading.items().get(figure).figure().amount();
				pieces.add(new Piece(text.substring(at, Math.max(at, amount.from())), null, ""));
				pieces.add(new Piece(text.substring(Math.max(at, amount.from()), amount.to()), figure,
						choices.decision(figure)));
				at = amount.to();
				figure++;
			}
			pieces.add(new Piece(text.substring(Math.min(at, end), end), null, ""));
			lines.add(new Line(number, pieces));
		}
		return lines;
	}

	private static int line(Reading reading, int figure) {
		return reading.text().line(reading.items().get(figure).figure().amount().from());
	}

}
