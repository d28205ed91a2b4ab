package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.References;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * Reads texts (识读文本): figures and names with what the books know of them. Writes nothing.
 */
@Service
@Transactional(readOnly = true)
class IntakeService {

	/** The longest text that is read. */
	static final int LONGEST = 400_000;

	/** The most figures of one text. */
	private static final int MOST = 8000;

	private static final Map<String, String> SUBJECTS = Map.of("parks", "park", "enclaves", "enclave", "projects",
			"project", "organisations", "firm");

	private final Indicators indicators;

	private final BookComparison books;

	private final TextSubjects subjects;

	private final References references;

	private final LearnedPhrases learned;

	private final PairingTree tree;

	private final Access access;

	IntakeService(Indicators indicators, BookComparison books, TextSubjects subjects, References references,
			LearnedPhrases learned, PairingTree tree, Access access) {
		this.indicators = indicators;
		this.books = books;
		this.subjects = subjects;
		this.references = references;
		this.learned = learned;
		this.tree = tree;
		this.access = access;
	}

	/**
	 * The pairing that somebody files for.
	 * @param called what it is called; {@code null} for the only one, if there is but one
	 */
	PairingTree.@Nullable Node pairing(@Nullable String called) {
		if (called == null || called.isBlank()) {
			Set<UUID> own = this.access.scope(Permission.ENTER).pairings();
			return (own.size() == 1) ? this.tree.find(own.iterator().next()).orElse(null) : null;
		}
		PairingTree.Node named = this.tree.find(called.strip()).orElse(null);
		this.access.requirePlace(Permission.ENTER, named);
		if (named == null) {
			throw Refusal.at("pairing", "intake.unknownPairing", called);
		}
		return named;
	}

	/**
	 * The pairings that somebody files for, as far as they can be listed.
	 */
	List<PairingTree.Node> pairings() {
		Scope scope = this.access.scope(Permission.ENTER);
		return Stream.concat(scope.pairings().stream(), scope.roots().stream())
			.flatMap((id) -> this.tree.subtree(id).stream())
			.distinct()
			.toList();
	}

	/** The names of the indicators that are reported. */
	List<String> indicatorNames() {
		return this.indicators.all().stream().filter((card) -> !card.isDerived()).map(IndicatorCard::name).toList();
	}

	/** How long a text is; one that is too long is refused. */
	static int length(List<String> pages) {
		int length = pages.stream().mapToInt(String::length).sum();
		if (length > LONGEST) {
			throw Refusal.at("text", "intake.tooLong", LONGEST);
		}
		return length;
	}

	/** Reads the pages of a text. */
	Reading read(List<String> pages, IntakeContext context) {
		return read(pages, context, Set.of());
	}

	/**
	 * Reads the pages of a text.
	 * @param undo the changes of cleaning that a person has undone
	 */
	Reading read(List<String> pages, IntakeContext context, Set<String> undo) {
		this.access.scope(Permission.ENTER);
		length(pages);
		IntakeText text = IntakeText.of(pages, new Cleaner(this.subjects.written()), undo);
		if (text.clean()
			.text()
			.codePoints()
			.noneMatch((one) -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)) {
			throw Refusal.at("text", "intake.noChinese");
		}
		List<Candidate> found = Finder.find(text.clean(), context.period(), context.on(), MOST);
		if (found.size() > MOST) {
			throw Refusal.at("text", "intake.tooMany", MOST);
		}
		List<Reading.Named> named = named(text.clean().text(), found, context.on().getYear());
		return new Reading(text, items(text.clean().text(), found, context, named), named);
	}

	private List<Reading.Item> items(String text, List<Candidate> found, IntakeContext context,
			List<Reading.Named> named) {
		List<List<IndicatorMatch>> matches = matches(found);
		Map<BookComparison.Place, Quantity> known = this.books.values(context.pairing(), places(found, matches));
		List<Reading.Item> items = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		TextSubjects.Found subjects = this.subjects.in(text, records(named));
		for (int at = 0; at < found.size(); at++) {
			Candidate figure = found.get(at);
			BookComparison.Place place = place(figure, matches.get(at));
			Reading.Subject subject = subjects.of(figure.amount().from());
			boolean own = subject == null || context.pairing() == null
					|| context.pairing().name().contains(subject.name());
			Reading.InBooks inBooks = (own && place != null)
					? BookComparison.compare(figure.quantity(), known.get(place)) : Reading.InBooks.NEW;
			Integer repeats = seen.putIfAbsent(
					figure.phrase() + "|" + figure.quantity() + "|" + figure.dated().period() + "|" + subject, at);
			items.add(new Reading.Item(figure, matches.get(at), (subject != null) ? subject : whole(context), inBooks,
					repeats));
		}
		return items;
	}

	/**
	 * The records that a text names, by their names, of kinds of which figures are said.
	 */
	private static Map<String, Reading.Subject> records(List<Reading.Named> named) {
		Map<String, Reading.Subject> records = new HashMap<>();
		for (Reading.Named one : named) {
			String kind = SUBJECTS.get(one.entity().type());
			if (kind != null && one.record() != null) {
				records.put(one.entity().name(), new Reading.Subject(kind, one.record(), one.entity().name()));
			}
		}
		return records;
	}

	private static Reading.@Nullable Subject whole(IntakeContext context) {
		PairingTree.Node pairing = context.pairing();
		return (pairing != null) ? new Reading.Subject("pairing", pairing.code(), pairing.name()) : null;
	}

	private List<List<IndicatorMatch>> matches(List<Candidate> found) {
		Collection<IndicatorCard> cards = this.indicators.all().stream().filter((card) -> !card.isDerived()).toList();
		IndicatorIndex index = new IndicatorIndex(cards, this.learned.of(cards));
		Map<String, List<IndicatorMatch>> known = new HashMap<>();
		return found.stream()
			.map((figure) -> known.computeIfAbsent(figure.phrase() + "|" + figure.quantity().unit(),
					(key) -> index.of(figure.phrase(), figure.quantity().unit())))
			.toList();
	}

	private static Collection<BookComparison.Place> places(List<Candidate> found, List<List<IndicatorMatch>> matches) {
		Set<BookComparison.Place> places = new LinkedHashSet<>();
		for (int at = 0; at < found.size(); at++) {
			Optional.ofNullable(place(found.get(at), matches.get(at))).ifPresent(places::add);
		}
		return places;
	}

	private static BookComparison.@Nullable Place place(Candidate figure, List<IndicatorMatch> matches) {
		Period period = figure.dated().period();
		Span span = (period != null) ? period.span() : null;
		boolean sure = !matches.isEmpty() && matches.get(0).confidence() >= IndicatorMatch.SURE;
		return (sure && span != null && span.endsOn() != null && figure.stance() != Stance.PLAN)
				? new BookComparison.Place(matches.get(0).card(), span) : null;
	}

	private List<Reading.Named> named(String text, List<Candidate> found, int year) {
		List<Entity> entities = Entities.find(text);
		Map<String, Set<String>> called = new HashMap<>();
		entities.forEach((one) -> called.computeIfAbsent(one.type(), (type) -> new LinkedHashSet<>()).add(one.name()));
		Map<String, Map<String, UUID>> records = called.isEmpty() ? Map.of() : this.references.findNameable(called);
		return entities.stream().map((one) -> {
			UUID record = records.getOrDefault(one.type(), Map.of()).get(one.name());
			int next = entities.stream()
				.filter((other) -> other.type().equals(one.type()) && other.from() >= one.to())
				.mapToInt(Entity::from)
				.min()
				.orElse(text.length());
			return new Reading.Named(one, (record != null) ? record.toString() : null,
					EntityFields.of(one, text, found, next, year));
		}).toList();
	}

}
