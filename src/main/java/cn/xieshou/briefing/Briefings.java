package cn.xieshou.briefing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Writing documents (写稿): one writes, another issues. A number with an open fatal finding
 * is printed only if another one than the author answers for that, and then it says so.
 */
@Service
@Transactional
class Briefings {

	static final int LONGEST_REASON = 500;

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final BriefingKinds kinds;

	private final BriefingCompiler compiler;

	private final BriefingStore store;

	private final PrintedNumbers numbers;

	private final Access access;

	private final Journal journal;

	private final Clock clock;

	Briefings(BriefingKinds kinds, BriefingCompiler compiler, BriefingStore store, PrintedNumbers numbers,
			Access access, Journal journal, Clock clock) {
		this.kinds = kinds;
		this.compiler = compiler;
		this.store = store;
		this.numbers = numbers;
		this.access = access;
		this.journal = journal;
		this.clock = clock;
	}

	/** Begins a document with what the books say. */
	Kept start(String code, BriefingQuery query) {
		BriefingKind kind = this.kinds.require(code);
		this.access.require(Permission.EXPORT, query.pairing().root(), query.pairing().id());
		Actor actor = this.access.actor();
		Instant now = now();
		Instant known = (query.asKnownOn() != null) ? query.asKnownOn() : now;
		Kept kept = new Kept(Ids.next(), new Kept.Place(query.pairing().root(), query.pairing().id()), code,
				query.period().toString(), known, newCode(), this.compiler.of(kind, query),
				new Kept.Course(Kept.State.DRAFT, 1, new Kept.Person(actor.id(), actor.displayName()), actor.unit(),
						now, null, null, Set.of(), null, null, null));
		this.store.add(kept);
		note(Act.BRIEFING_STARTED, kept, Map.of("kind", code, "period", kept.period()));
		return kept;
	}

	private static String newCode() {
		return RANDOM.ints(8, 0, LETTERS.length())
			.mapToObj((at) -> String.valueOf(LETTERS.charAt(at)))
			.collect(Collectors.joining());
	}

	/** Documents before one that the reader may see, the newest first. */
	@Transactional(readOnly = true)
	List<Kept> page(@Nullable UUID after, int most) {
		return this.store.page(this.access.scope(Permission.READ).where("b"), after, most);
	}

	/**
	 * A document.
	 * @throws NotFound if there is none that the reader may see, with all its numbers
	 */
	@Transactional(readOnly = true)
	Kept require(UUID id) {
		this.access.scope(Permission.READ);
		return seen(this.store.find(id).orElseThrow(() -> new NotFound("briefing " + id)));
	}

	/** The same by the code on its pages. */
	@Transactional(readOnly = true)
	Kept require(String code) {
		this.access.scope(Permission.READ);
		return seen(this.store.find(code.toUpperCase(java.util.Locale.ROOT))
			.orElseThrow(() -> new NotFound("briefing of that code")));
	}

	/** Numbers that the reader is not shown are not read off a document either. */
	private Kept seen(Kept kept) {
		boolean within = this.access.scope(Permission.READ).contains(kept.place().root(), kept.place().pairing());
		if (!within || this.numbers.areHidden(kept)) {
			throw new NotFound("briefing " + kept.id());
		}
		return kept;
	}

	/**
	 * Keeps what its author wrote in a chapter.
	 * @throws Refusal if a number was changed or typed, or somebody was quicker
	 */
	void write(UUID id, int version, int chapter, String text) {
		change(id, version, (kept) -> {
			requireAuthor(kept, Kept.State.DRAFT);
			List<Chapter> chapters = new ArrayList<>(kept.text().chapters());
			if (chapter < 1 || chapter > chapters.size()) {
				throw new NotFound("chapter " + chapter);
			}
			String written = text.replace("\r\n", "\n").strip();
			ProseCheck.require(chapters.get(chapter - 1), written, kept.text().numbers());
			chapters.set(chapter - 1, chapters.get(chapter - 1).with(written));
			this.store.write(id, chapters, now());
		});
	}

	/** Hands it on to be issued. */
	void submit(UUID id, int version) {
		change(id, version, (kept) -> {
			requireAuthor(kept, Kept.State.DRAFT);
			requireOpen(kept);
			this.store.move(id, Kept.State.SUBMITTED, now());
			note(Act.BRIEFING_SUBMITTED, kept, Map.of());
		});
	}

	/** Gives it back to its author. */
	void giveBack(UUID id, int version) {
		change(id, version, (kept) -> {
			requireOther(kept);
			requireState(kept, Kept.State.SUBMITTED);
			this.store.move(id, Kept.State.DRAFT, now());
			note(Act.BRIEFING_RETURNED, kept, Map.of());
		});
	}

	/**
	 * Lets numbers with open findings be printed.
	 * @throws Refusal if the author asks, no reason is said or there are none
	 */
	void authorise(UUID id, int version, String reason) {
		change(id, version, (kept) -> {
			requireOther(kept);
			if (kept.isIssued()) {
				throw new Refusal("briefing.state.wrong");
			}
			String said = reason.strip();
			if (!PlainText.isExplaining(said) || said.length() > LONGEST_REASON) {
				throw Refusal.at("reason", "briefing.reason", LONGEST_REASON);
			}
			Set<UUID> open = new HashSet<>();
			this.numbers.questioned(kept).values().forEach((all) -> all.forEach((one) -> open.add(one.id())));
			if (open.isEmpty()) {
				throw new Refusal("briefing.noFindings");
			}
			Actor actor = this.access.actor();
			this.store.authorise(id, new Kept.Person(actor.id(), actor.displayName()), said, open, now());
			note(Act.BRIEFING_OVERRIDDEN, kept, Map.of("reason", said, "findings", open.size()));
		});
	}

	/** Issues it under the next number of its kind and year. */
	void issue(UUID id, int version) {
		change(id, version, (kept) -> {
			requireOther(kept);
			requireState(kept, Kept.State.SUBMITTED);
			requireOpen(kept);
			Actor actor = this.access.actor();
			int year = Days.today(this.clock).getYear();
			int number = this.store.next(kept.place().root(), kept.kind(), year);
			String issue = (this.kinds.require(kept.kind()).frame() == BriefingKind.Frame.BULLETIN)
					? year + "年第" + number + "期" : "〔" + year + "〕" + number + "号";
			this.store.issue(id, new Kept.Person(actor.id(), actor.displayName()), issue, now());
			note(Act.BRIEFING_ISSUED, kept, Map.of("issue", issue));
		});
	}

	private void change(UUID id, int version, Consumer<Kept> what) {
		this.access.scope(Permission.READ);
		Kept kept = seen(this.store.lock(id).orElseThrow(() -> new NotFound("briefing " + id)));
		if (kept.course().version() != version) {
			throw new Refusal("briefing.changedMeanwhile");
		}
		what.accept(kept);
	}

	private void requireAuthor(Kept kept, Kept.State state) {
		if (!kept.isBy(this.access.actor().id())) {
			throw new AccessDeniedException("Only its author writes a briefing");
		}
		requireState(kept, state);
	}

	private static void requireState(Kept kept, Kept.State state) {
		if (kept.course().state() != state) {
			throw new Refusal("briefing.state.wrong");
		}
	}

	private void requireOpen(Kept kept) {
		if (!PrintedNumbers.blocked(kept, this.numbers.questioned(kept)).isEmpty()) {
			throw new Refusal("briefing.blocked");
		}
	}

	/** Somebody who reviews there and did not write it. */
	private void requireOther(Kept kept) {
		this.access.require(Permission.REVIEW, kept.place().root(), kept.place().pairing());
		if (kept.isBy(this.access.actor().id())) {
			throw new Refusal("briefing.other");
		}
	}

	/** Whether the reader may issue it, or answer for its numbers. */
	@Transactional(readOnly = true)
	boolean mayDecide(Kept kept) {
		Actor actor = this.access.actor();
		return !kept.isBy(actor.id()) && actor.may(Permission.REVIEW)
				&& this.access.scope(Permission.REVIEW).contains(kept.place().root(), kept.place().pairing());
	}

	private void note(Act act, Kept kept, Map<String, Object> what) {
		this.journal.write(this.access.actor(), act, kept.place().root(), "briefing", kept.id(), what);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
