package cn.xieshou.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.confirmation.ConfirmationState;
import cn.xieshou.confirmation.Counterparts;
import cn.xieshou.indicator.Domain;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/** Turns a sheet into what its page and the API show (报表展示). */
@Component
class SheetViewAssembler {

	private final Rounds rounds;

	private final Labels labels;

	private final PeriodWords periods;

	private final Restatements restatements;

	private final RoundNames names;

	SheetViewAssembler(Rounds rounds, Labels labels, PeriodWords periods, Restatements restatements, RoundNames names) {
		this.rounds = rounds;
		this.labels = labels;
		this.periods = periods;
		this.restatements = restatements;
		this.names = names;
	}

	/** How form fields name a cell. */
	static String name(SheetLine line, CellState cell) {
		return line.card().code() + "|" + cell.key().period();
	}

	/**
	 * The view.
	 * @param problems what was found at submission, by the names of cells
	 */
	SheetView of(Sheet sheet, Map<String, List<SheetProblem>> problems) {
		Round round = sheet.round();
		SheetStanding standing = sheet.standing();
		LocalDate last = standing.lastDay(round);
		LocalDate today = this.rounds.today();
		boolean enters = this.rounds.mayFill(sheet.pairing(), sheet.side());
		boolean counts = sheet.state().isEditable() && !today.isAfter(last);
		return new SheetView(round.id(), this.names.of(round), round.kind().name(), round.period().toString(),
				this.periods.text(Period.parse(round.period().toString())), sheet.pairing().code(),
				sheet.pairing().name(), standing.version(), sheet.side(), sheet.state().name(), stateText(sheet, last),
				enters && sheet.state().isEditable(), enters && sheet.state() == SheetState.POSTED,
				standing.timeliness(round, today) == Timeliness.LATE, round.opensOn(), last,
				counts ? Integer.valueOf((int) ChronoUnit.DAYS.between(today, last)) : null, standing.filing(),
				standing.returned(), standing.restatement() != null, this.rounds.mayUpload(),
				round.kind().hasYearToDate(), count(sheet), groups(sheet, problems),
				problems.getOrDefault("", List.of()),
				(sheet.state() == SheetState.RESTATING) ? this.restatements.of(sheet) : List.of());
	}

	private String stateText(Sheet sheet, LocalDate last) {
		return this.labels.text("round.sheet.state." + sheet.state().name(), sheet.round().opensOn(), last);
	}

	static SheetView.Count count(Sheet sheet) {
		return new SheetView.Count((int) sheet.filled(), sheet.lines().size(), (int) sheet.count(CellState::hasError),
				(int) sheet.count((cell) -> !cell.hasError() && cell.lacksSentence()),
				(int) sheet.count((cell) -> cell.absence() != null),
				(int) sheet.lines().stream().filter(SheetLine::isGiven).count());
	}

	private List<SheetView.SheetGroup> groups(Sheet sheet, Map<String, List<SheetProblem>> problems) {
		Map<Domain, List<SheetLine>> byDomain = new LinkedHashMap<>();
		Map<String, Domain> domains = new LinkedHashMap<>();
		for (SheetLine line : sheet.lines()) {
			Domain domain = (line.whole() != null) ? domains.getOrDefault(line.whole(), line.card().domain())
					: line.card().domain();
			domains.put(line.card().code(), domain);
			byDomain.computeIfAbsent(domain, (fresh) -> new ArrayList<>()).add(line);
		}
		List<SheetView.SheetGroup> groups = new ArrayList<>();
		byDomain.forEach((domain, lines) -> {
			List<SheetView.SheetRow> rows = lines.stream().map((line) -> row(sheet, line, problems)).toList();
			groups.add(new SheetView.SheetGroup(domain.name(), this.labels.of(domain),
					(int) lines.stream().filter(SheetLine::isFilled).count(), rows.size(), problems(rows), rows));
		});
		return groups;
	}

	private static int problems(List<SheetView.SheetRow> rows) {
		return (int) rows.stream()
			.flatMap((row) -> java.util.stream.Stream.of(row.current(), row.total()))
			.filter((cell) -> cell != null && !cell.problems().isEmpty() && !cell.explained())
			.count();
	}

	private SheetView.SheetRow row(Sheet sheet, SheetLine line, Map<String, List<SheetProblem>> problems) {
		Locale locale = LocaleContextHolder.getLocale();
		IndicatorCard card = line.card();
		boolean flow = SheetBooks.isFlow(card);
		SheetBooks.Held target = sheet.books().targets().get(card.id());
		CellState current = line.current();
		return new SheetView.SheetRow(card.code(), card.name(locale), card.unit().symbol(), card.definition(locale),
				card.kind().name(), (line.whole() != null) ? 1 : 0, line.whole(), this.labels.of(line.side()),
				card.kind() == IndicatorKind.STOCK, (current != null) ? cell(sheet, line, current, problems) : null,
				cell(sheet, line, line.total(), problems),
				beside(card, sheet.books().figure(card, SheetBooks.before(sheet.round(), flow)), "/figures/"),
				beside(card, sheet.books().figure(card, SheetBooks.yearBefore(sheet.round(), flow)), "/figures/"),
				beside(card, target, "/targets/"), completion(line.total().value(), target));
	}

	SheetView.SheetCell cell(Sheet sheet, SheetLine line, CellState cell, Map<String, List<SheetProblem>> problems) {
		Absence absence = cell.absence();
		String name = name(line, cell);
		List<SheetProblem> all = new ArrayList<>(cell.problems());
		problems.getOrDefault(name, List.of())
			.stream()
			.filter((one) -> all.stream().noneMatch((other) -> other.code().equals(one.code())))
			.forEach(all::add);
		boolean explained = cell.explains() && !all.isEmpty() && all.stream().noneMatch(SheetProblem::isError);
		return new SheetView.SheetCell(name, cell.key().period().toString(), cell.mode().name(), cell.text(),
				(absence != null) ? absence.code() : null, (absence != null) ? this.labels.of(absence) : null,
				cell.remark(), List.copyOf(all), explained, cell.isFilled(), said(sheet.said().get(cell.key())),
				differs(sheet.said().get(cell.key())), sheet.evidence(cell), sheet.remarks(cell));
	}

	/** What the other side has said, with its number. */
	private @Nullable String said(Counterparts.@Nullable Said said) {
		if (said == null) {
			return null;
		}
		Quantity theirs = said.theirs();
		if (theirs == null && (said.state() == ConfirmationState.NONE || said.state() == ConfirmationState.STATED)) {
			return null;
		}
		if (theirs != null && said.state() != ConfirmationState.CONFIRMED) {
			return this.labels.text(said.equal() ? "sheet.said.equal" : "sheet.said.differs", Numbers.stated(theirs));
		}
		return this.labels.text("sheet.said." + said.state().name());
	}

	private static boolean differs(Counterparts.@Nullable Said said) {
		return said != null && said.state() == ConfirmationState.DISPUTED && !said.equal();
	}

	private static SheetView.@Nullable Beside beside(IndicatorCard card, SheetBooks.@Nullable Held held, String page) {
		if (held == null) {
			return null;
		}
		Quantity value = held.value();
		String plain = CellText.write(value, card.unit());
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
		String stated = value.unit().equals(card.unit())
				? Numbers.stated(value).replace(card.unit().symbol(), "").strip() : Numbers.stated(value);
		return new SheetView.Beside(english ? plain : stated, page + held.figure(), plain);
	}

	private static @Nullable String completion(@Nullable Quantity value, SheetBooks.@Nullable Held target) {
		if (value == null || target == null || !value.unit().isComparableWith(target.value().unit())) {
			return null;
		}
		Ratio share = Ratio.share(value, target.value());
		return (share != null) ? Numbers.percent(share) : null;
	}

}
