package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.ConfirmationStore.Key;
import cn.xieshou.confirmation.ConfirmationStore.Person;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;

/**
 * What enters the books waits for the other side's word, unless it was given before
 * (入账即待对方确认); what was said of the revision before is over, and a difference ends where
 * the new number is the other side's.
 */
@Component
class PostedConfirmations implements Posted.Observer {

	private final ConfirmationStore store;

	private final DifferenceStore differences;

	private final Compared compared;

	private final Parties parties;

	private final Access access;

	PostedConfirmations(ConfirmationStore store, DifferenceStore differences, Compared compared, Parties parties,
			Access access) {
		this.store = store;
		this.differences = differences;
		this.compared = compared;
		this.parties = parties;
		this.access = access;
	}

	@Override
	public void posted(Posted posting) {
		if (posting.root().equals(PairingTree.COMMONS)) {
			return;
		}
		UUID[] known = posting.known();
		if (known.length > 0) {
			this.store.supersede(posting.root(), known, posting.filing());
		}
		else if (!posting.answered() && posting.present().noneMatch((line) -> isAsked(posting, line))) {
			return;
		}
		ConfirmationStore.Course course = this.store.course(posting.root(), posting.filing(), posting.records())
			.orElse(null);
		Map<UUID, Difference> disputed = new HashMap<>();
		if (course == null || course.disputed()) {
			this.differences.openOf(posting.root(), posting.filing(), posting.records())
				.forEach((difference) -> disputed.put(difference.record(), difference));
		}
		Person confirmed = (course != null) ? course.confirmed() : null;
		Function<UUID, Party> sides = side(course);
		List<ConfirmationStore.Line> lines = new ArrayList<>();
		for (Posted.Line line : posting.lines()) {
			Difference difference = disputed.getOrDefault(line.record(), answered(disputed, posting, line));
			if (line.content() == null) {
				end(difference, Settlement.VOIDED, Word.Kind.VOIDED, null, posting.at());
			}
			else {
				ConfirmationStore.Line kept = line(posting, line, line.content(), difference, confirmed, sides);
				if (kept != null) {
					lines.add(kept);
				}
			}
		}
		if (!lines.isEmpty()) {
			this.store.keep(lines);
		}
	}

	private static boolean isAsked(Posted posting, Posted.Line line) {
		return Compared.agreement(posting.register(), Objects.requireNonNull(line.content()).form()) != Agreement.NONE;
	}

	/** On which side its author is; asked for once, if at all. */
	private Function<UUID, Party> side(ConfirmationStore.@Nullable Course course) {
		if (course == null) {
			return (pairing) -> Party.HELPED;
		}
		Supplier<Function<UUID, Party>> sides = SingletonSupplier.of(() -> this.parties.ofAccount(course.author()));
		return (pairing) -> sides.get().apply(pairing);
	}

	/**
	 * A filing that was taken back and written anew answers by the number of its line.
	 */
	private static @Nullable Difference answered(Map<UUID, Difference> disputed, Posted posting, Posted.Line line) {
		return disputed.values()
			.stream()
			.filter((one) -> posting.filing().equals(one.answer()) && one.key().line() == line.number())
			.findAny()
			.orElse(null);
	}

	private ConfirmationStore.@Nullable Line line(Posted posting, Posted.Line line, Posted.Content said,
			@Nullable Difference difference, @Nullable Person confirmed, Function<UUID, Party> sides) {
		UUID pairing = line.place().pairing();
		boolean asked = isAsked(posting, line);
		if (pairing == null || !(asked || difference != null || confirmed != null)) {
			return null;
		}
		Compared.Content content = this.compared.of(posting.register(), line.record(), said.name(), said.form(),
				Days.of(posting.at()).getYear());
		Key key = new Key(posting.root(), posting.filing(), line.number());
		boolean over = difference != null && isOver(difference, posting, content, confirmed);
		if (over) {
			end(difference, (confirmed != null) ? Settlement.CONFIRMED : Settlement.OVERTAKEN, Word.Kind.POSTED,
					this.compared.read(content.value()), posting.at());
		}
		Person person = (difference != null && !over)
				? met(difference, posting, key, line.record(), this.compared.read(content.value())) : confirmed;
		ConfirmationState state = (person == null) ? ConfirmationState.STATED
				: (difference == null || over || isMet(difference, content)) ? ConfirmationState.CONFIRMED
						: ConfirmationState.DISPUTED;
		return new ConfirmationStore.Line(key, pairing, posting.register().code(), content,
				content.agreement() == Agreement.EACH, state, sides.apply(pairing), posting.at(), person);
	}

	/**
	 * Whether nothing is left to settle: the other side has confirmed the number since,
	 * or each side counts its own and this is another filing.
	 */
	private static boolean isOver(Difference difference, Posted posting, Compared.Content content,
			@Nullable Person confirmed) {
		if (confirmed != null && confirmed.at().isAfter(difference.openedAt())) {
			return true;
		}
		return content.agreement() == Agreement.EACH && !difference.key().filing().equals(posting.filing());
	}

	private boolean isMet(Difference difference, Compared.Content content) {
		return Comparison.of(this.compared.read(content.value()), difference.theirs()).equal();
	}

	/**
	 * What becomes of a difference as a value is posted.
	 * @return who has said something of the new revision, {@code null} if nobody has
	 */
	private @Nullable Person met(Difference difference, Posted posting, Key key, UUID record,
			@Nullable Quantity value) {
		Person disputing = opener(difference);
		boolean answers = posting.filing().equals(difference.answer());
		if (!answers && difference.key().filing().equals(posting.filing())) {
			return (difference.state() == DifferenceState.EQUAL) ? null : disputing;
		}
		if (Comparison.of(value, difference.theirs()).equal()) {
			end(difference, answers ? Objects.requireNonNull(difference.way()) : Settlement.OVERTAKEN, Word.Kind.POSTED,
					value, posting.at());
			return disputing;
		}
		this.differences.follow(difference, key, record, value, posting.at());
		say(difference, Word.Kind.POSTED, value, posting.at());
		return disputing;
	}

	private Person opener(Difference difference) {
		Word first = this.differences.words(difference).get(0);
		return new Person(difference.openedBy(), first.by(), first.unit(), difference.openedAt());
	}

	private void end(@Nullable Difference difference, Settlement way, Word.Kind kind, @Nullable Quantity value,
			Instant at) {
		if (difference != null) {
			this.differences.settle(difference, way, at);
			say(difference, kind, value, at);
		}
	}

	private void say(Difference difference, Word.Kind kind, @Nullable Quantity value, Instant at) {
		Actor actor = this.access.actor();
		this.differences.say(difference,
				new Word(kind, actor.displayName(), actor.unit(), null, at, null, value, List.of()), actor.id());
	}

}
