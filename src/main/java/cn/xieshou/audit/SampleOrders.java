package cn.xieshou.audit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.list.ScopedLists;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Days;
import cn.xieshou.values.Decimals;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/** Reads what somebody wants a sample of (读抽样条件), and says all that is wrong at once. */
@Component
class SampleOrders {

	static final int LONGEST_NAME = 100;

	private static final int LONGEST_SEED = 60;

	private final Registers registers;

	private final PairingTree tree;

	private final Listing listing;

	private final Rules rules;

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	SampleOrders(Registers registers, PairingTree tree, Listing listing, Rules rules, Access access, Labels labels,
			Clock clock) {
		this.registers = registers;
		this.tree = tree;
		this.listing = listing;
		this.rules = rules;
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * What is asked for, as it was typed.
	 *
	 * @param name what the sample is to be called
	 * @param type the type of the records
	 * @param pairing the pairing with all below it, all if none is named
	 * @param period the period that they fall in
	 * @param asKnownOn the moment of the books, the beginning of this second if none is
	 * said
	 * @param method {@code AMOUNT}, {@code RANDOM}, {@code UNIT} or {@code RULE}
	 * @param seed what chance begins with
	 * @param size how many
	 * @param amount the least amount or the interval, in yuan
	 * @param rule the rule that found something
	 */
	record Asked(@Nullable String name, @Nullable String type, @Nullable String pairing, @Nullable String period,
			@Nullable String asKnownOn, @Nullable String method, @Nullable String seed, @Nullable String size,
			@Nullable String amount, @Nullable String rule) {

	}

	/** The types that samples are drawn of. */
	List<Register<?, ?>> types() {
		return this.registers.all().stream().filter(Register::isOfPairings).toList();
	}

	/** The pairings that the actor audits, each after the one above it. */
	List<PairingTree.Node> pairings() {
		Scope audited = this.access.scope(Permission.AUDIT);
		return this.tree.roots()
			.stream()
			.flatMap((root) -> this.tree.subtree(root.id()).stream())
			.filter((node) -> audited.contains(node.root(), node.id()))
			.toList();
	}

	/**
	 * Reads an order.
	 * @throws FormRejected if something is missing or cannot be understood
	 */
	SampleOrder read(Asked asked) {
		Reading reading = new Reading();
		String name = reading.line("name", asked.name(), LONGEST_NAME);
		Register<?, ?> register = reading.type(asked.type());
		PairingTree.Node pairing = reading.pairing(asked.pairing());
		Instant moment = reading.moment(asked.asKnownOn());
		SampleMethod method = reading.method(asked.method());
		boolean chance = method != null && method != SampleMethod.AMOUNT;
		String seed = chance ? reading.line("seed", asked.seed(), LONGEST_SEED) : "";
		Integer size = (method == SampleMethod.RANDOM || method == SampleMethod.RULE) ? reading.size(asked.size())
				: null;
		BigDecimal amount = (method == SampleMethod.AMOUNT || method == SampleMethod.UNIT)
				? reading.amount(asked.amount(), register) : null;
		String rule = (method == SampleMethod.RULE) ? reading.rule(asked.rule()) : null;
		String period = text(asked.period());
		ListQuery list = (register != null && moment != null) ? reading.list(register, pairing, period, moment) : null;
		reading.requireNone();
		return new SampleOrder(name, Objects.requireNonNull(list), pairing, period, Objects.requireNonNull(moment),
				Objects.requireNonNull(method), seed, size, amount, rule);
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** Reads one order and notes what is wrong with it. */
	private final class Reading {

		private final List<FormProblem> problems = new ArrayList<>();

		private void wrong(String field, String key, Object... arguments) {
			this.problems.add(new FormProblem(field, key, SampleOrders.this.labels.text(key, arguments)));
		}

		void requireNone() {
			if (!this.problems.isEmpty()) {
				throw new FormRejected(List.copyOf(this.problems));
			}
		}

		String line(String field, @Nullable String given, int longest) {
			String said = Optional.ofNullable(text(given)).orElse("");
			if (said.isEmpty() || said.codePointCount(0, said.length()) > longest
					|| PlainText.firstForbiddenInLine(said).isPresent()) {
				wrong(field, "audit." + field + ".needed", longest);
			}
			return said;
		}

		@Nullable Register<?, ?> type(@Nullable String given) {
			Optional<Register<?, ?>> found = types().stream()
				.filter((register) -> register.code().equals(text(given)))
				.findAny();
			if (found.isEmpty()) {
				wrong("type", "audit.type.unknown");
			}
			return found.orElse(null);
		}

		PairingTree.@Nullable Node pairing(@Nullable String given) {
			String called = text(given);
			Scope audited = SampleOrders.this.access.scope(Permission.AUDIT);
			if (called == null) {
				if (!audited.everything()) {
					wrong("pairing", "audit.pairing.needed");
				}
				return null;
			}
			Optional<PairingTree.Node> found = SampleOrders.this.tree.find(called)
				.filter((node) -> audited.contains(node.root(), node.id()));
			if (found.isEmpty()) {
				wrong("pairing", "audit.pairing.unknown");
			}
			return found.orElse(null);
		}

		/** Whole seconds, so that what is sent twice is the same order. */
		@Nullable Instant moment(@Nullable String given) {
			Instant now = SampleOrders.this.clock.instant();
			try {
				String said = text(given);
				Instant moment = (said != null) ? Days.moment(said).truncatedTo(ChronoUnit.MICROS)
						: now.truncatedTo(ChronoUnit.SECONDS);
				if (!moment.isAfter(now)) {
					return moment;
				}
			}
			catch (IllegalArgumentException ex) {
				// said below
			}
			wrong("asKnownOn", "audit.asKnownOn.wrong");
			return null;
		}

		@Nullable SampleMethod method(@Nullable String given) {
			Optional<SampleMethod> found = Arrays.stream(SampleMethod.values())
				.filter((method) -> method.name().equals(text(given)))
				.findAny();
			if (found.isEmpty()) {
				wrong("method", "audit.method.unknown");
			}
			return found.orElse(null);
		}

		@Nullable Integer size(@Nullable String given) {
			String said = text(given);
			if (said == null || !said.matches("[1-9]\\d{0,2}") || Integer.parseInt(said) > Sampling.MOST) {
				wrong("size", "audit.size.needed", Sampling.MOST);
				return null;
			}
			return Integer.valueOf(said);
		}

		@Nullable BigDecimal amount(@Nullable String given, @Nullable Register<?, ?> register) {
			if (register != null && Population.amount(register).isEmpty()) {
				wrong("method", "audit.method.noAmount");
				return null;
			}
			try {
				BigDecimal amount = Decimals.parse(Optional.ofNullable(text(given)).orElse(""));
				if (amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 2 && amount.precision() <= 18) {
					return amount;
				}
			}
			catch (IllegalArgumentException ex) {
				// said below
			}
			wrong("amount", "audit.amount.needed");
			return null;
		}

		@Nullable String rule(@Nullable String given) {
			String said = text(given);
			if (SampleOrders.this.rules.cards().stream().noneMatch((card) -> card.code().equals(said))) {
				wrong("rule", "audit.rule.unknown");
			}
			return said;
		}

		@Nullable ListQuery list(Register<?, ?> register, PairingTree.@Nullable Node pairing, @Nullable String period,
				Instant moment) {
			try {
				return SampleOrders.this.listing.query(register,
						ScopedLists.parameters(register, pairing, period, moment.toString()));
			}
			catch (BadListParameter ex) {
				wrong("period", "audit.period.wrong");
				return null;
			}
		}

	}

}
