package cn.xieshou.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.findings.OpenFindings;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.Span;

/** Turns documents into what pages show (文稿版式). */
@Component
class BriefingViewAssembler {

	private final Briefings briefings;

	private final PrintedNumbers numbers;

	private final PairingTree tree;

	private final PeriodWords periods;

	private final Access access;

	private final Labels labels;

	BriefingViewAssembler(Briefings briefings, PrintedNumbers numbers, PairingTree tree, PeriodWords periods,
			Access access, Labels labels) {
		this.briefings = briefings;
		this.numbers = numbers;
		this.tree = tree;
		this.periods = periods;
		this.access = access;
		this.labels = labels;
	}

	/** A document in the list. */
	record Listed(Kept kept, String kindName, String pairing, String period) {

	}

	Listed listed(Kept kept) {
		return new Listed(kept, kindName(kept), pairing(kept), period(kept));
	}

	private String kindName(Kept kept) {
		return this.labels.text("briefing.kind." + kept.kind());
	}

	private String pairing(Kept kept) {
		return this.tree.find(kept.place().pairing()).map(PairingTree.Node::name).orElse("");
	}

	private String period(Kept kept) {
		Span span = Span.parse(kept.period());
		return this.periods.text(Period.of(span.kind(), span));
	}

	/** A document with one chapter open. */
	BriefingView of(Kept kept, int number) {
		Map<UUID, List<OpenFindings.Open>> questioned = this.numbers.questioned(kept);
		Map<UUID, String> blocked = PrintedNumbers.blocked(kept, questioned);
		Map<UUID, String> overridden = PrintedNumbers.overridden(kept, questioned);
		Map<Integer, Tied> tied = kept.text().numbers().stream().collect(Collectors.toMap(Tied::place, (one) -> one));
		Chapter chapter = kept.text().chapters().get(number - 1);
		Set<Integer> own = places(chapter.text());
		Set<Integer> had = places(chapter.written());
		Set<Integer> used = ProseCheck.used(kept.text().chapters()).keySet();
		return new BriefingView(kept, kindName(kept), pairing(kept), period(kept), outline(kept, tied, blocked), number,
				chapter, paragraphs(chapter, tied, blocked),
				chips(kept, (one) -> had.contains(one.place()) && !own.contains(one.place()), blocked),
				chips(kept, (one) -> !had.contains(one.place()) && !own.contains(one.place()), blocked),
				chips(kept, (one) -> used.contains(one.place()) && blocked.containsKey(one.figure()), blocked),
				chips(kept, (one) -> used.contains(one.place()) && overridden.containsKey(one.figure()), overridden),
				kept.isDraft() && kept.isBy(this.access.actor().id()), this.briefings.mayDecide(kept));
	}

	private static Set<Integer> places(String text) {
		return Tokens.pieces(text)
			.stream()
			.filter(Tokens.Piece::isNumber)
			.map(Tokens.Piece::place)
			.collect(Collectors.toSet());
	}

	private static List<BriefingView.Chip> chips(Kept kept, Predicate<Tied> which, Map<UUID, String> findings) {
		return kept.text()
			.numbers()
			.stream()
			.filter(which)
			.map((one) -> BriefingView.Chip.of(one, findings.getOrDefault(one.figure(), "")))
			.toList();
	}

	private static List<BriefingView.Outline> outline(Kept kept, Map<Integer, Tied> tied, Map<UUID, String> blocked) {
		List<BriefingView.Outline> outline = new ArrayList<>();
		for (Chapter chapter : kept.text().chapters()) {
			Set<Integer> places = places(chapter.text());
			long stopped = places.stream()
				.map(tied::get)
				.filter((one) -> one != null && blocked.containsKey(one.figure()))
				.count();
			outline.add(new BriefingView.Outline(outline.size() + 1, chapter.title(), places.size(), (int) stopped));
		}
		return outline;
	}

	private static List<List<BriefingView.Chip>> paragraphs(Chapter chapter, Map<Integer, Tied> tied,
			Map<UUID, String> blocked) {
		return chapter.text()
			.lines()
			.filter((line) -> !line.isBlank())
			.map((line) -> Tokens.pieces(line).stream().map((piece) -> chip(piece, tied, blocked)).toList())
			.toList();
	}

	private static BriefingView.Chip chip(Tokens.Piece piece, Map<Integer, Tied> tied, Map<UUID, String> blocked) {
		Tied one = piece.isNumber() ? tied.get(piece.place()) : null;
		return (one != null) ? BriefingView.Chip.of(one, blocked.getOrDefault(one.figure(), ""))
				: BriefingView.Chip.prose(piece.text());
	}

	/**
	 * A number of a document beside what it would be today.
	 *
	 * @param chip the number as printed
	 * @param now as it would be printed today, empty if the figure says it no more
	 * @param state {@code same}, {@code changed} or {@code gone}
	 */
	record Today(BriefingView.Chip chip, String now, String state) {

	}

	/** All numbers that a document prints, and what they would be today. */
	List<Today> today(Kept kept) {
		Map<UUID, Figure> figures = this.numbers.today(kept);
		Map<UUID, String> open = PrintedNumbers.blocked(kept, this.numbers.questioned(kept));
		Set<Integer> used = ProseCheck.used(kept.text().chapters()).keySet();
		return kept.text()
			.numbers()
			.stream()
			.filter((one) -> used.contains(one.place()))
			.map((one) -> today(one, figures.get(one.figure()), kept, open.getOrDefault(one.figure(), "")))
			.toList();
	}

	private static Today today(Tied tied, @Nullable Figure figure, Kept kept, String finding) {
		String now = (figure != null) ? NumberTexts.of(figure, tied.part(), Days.of(kept.knownAt())) : null;
		BriefingView.Chip chip = BriefingView.Chip.of(tied, finding);
		return (now == null) ? new Today(chip, "", "gone")
				: new Today(chip, now, Tokens.clean(now).equals(tied.text()) ? "same" : "changed");
	}

}
