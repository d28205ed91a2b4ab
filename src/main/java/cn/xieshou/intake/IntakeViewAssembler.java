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

/** Turns a text as read into what its page shows (采集页面). */
@Component
class IntakeViewAssembler {

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

	/**
	 * What the page shows.
	 *
	 * @param lines the lines of the text, each in pieces
	 * @param rows the figures
	 * @param changes what cleaning changed
	 * @param entities the names
	 * @param problem what is wrong with all of it, {@code null} if nothing
	 */
	record View(List<List<Piece>> lines, List<Row> rows, List<Change> changes, List<Reading.Named> entities,
			@Nullable String problem) {

	}

	/**
	 * A piece of the text.
	 *
	 * @param text what it says
	 * @param figure the number of the figure that it is, {@code null} if none
	 */
	record Piece(String text, @Nullable Integer figure) {

	}

	/**
	 * A figure to decide on.
	 *
	 * @param number its number, from 0
	 * @param item the figure
	 * @param typed what its fields say
	 * @param others what else it may be
	 * @param taken whether it is taken
	 * @param problem what is wrong with it, {@code null} if nothing
	 */
	record Row(int number, Reading.Item item, Typed typed, List<IndicatorMatch> others, boolean taken,
			@Nullable String problem) {

	}

	/** What the fields of a figure say. */
	record Typed(String indicator, String value, String period, String basis) {

	}

	View of(Reading reading, IntakeChoices choices, List<FormProblem> problems) {
		List<Row> rows = new ArrayList<>();
		Map<Integer, String> wrong = byLine(problems);
		int line = 0;
		for (int at = 0; at < reading.items().size(); at++) {
			boolean taken = choices.takes(at);
			rows.add(row(at, reading.items().get(at), choices, taken, taken ? wrong.get(line) : null));
			line += taken ? 1 : 0;
		}
		return new View(lines(reading), rows, reading.text().clean().changes(), reading.entities(), wrong.get(-1));
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

	private static Row row(int at, Reading.Item item, IntakeChoices choices, boolean taken, @Nullable String problem) {
		IndicatorMatch sure = item.sure();
		String period = (item.figure().dated().period() != null) ? item.figure().dated().period().text() : null;
		Typed typed = new Typed(
				Objects.requireNonNullElse(choices.typed("code", at), (sure != null) ? sure.card().name() : ""),
				Objects.requireNonNullElse(choices.typed("value", at), item.figure().quantity().toString()),
				Objects.requireNonNullElse(choices.typed("period", at), Objects.requireNonNullElse(period, "")),
				Objects.requireNonNullElse(choices.typed("basis", at), item.figure().stance().code()));
		return new Row(at, item, typed, item.matches().stream().filter((match) -> match != sure).limit(2).toList(),
				taken, problem);
	}

	private static List<List<Piece>> lines(Reading reading) {
		String text = reading.text().clean().text();
		List<List<Piece>> lines = new ArrayList<>();
		int figure = 0;
		int from = 0;
		while (from <= text.length()) {
			int end = text.indexOf('\n', from);
			end = (end < 0) ? text.length() : end;
			List<Piece> pieces = new ArrayList<>();
			int at = from;
			for (; figure < reading.items().size()
					&& reading.items().get(figure).figure().amount().from() < end; figure++) {
				Amount amount = reading.items().get(figure).figure().amount();
				pieces.add(new Piece(text.substring(at, amount.from()), null));
				pieces.add(new Piece(text.substring(amount.from(), amount.to()), figure));
				at = amount.to();
			}
			pieces.add(new Piece(text.substring(Math.min(at, end), end), null));
			lines.add(pieces);
			from = end + 1;
		}
		return lines;
	}

}
