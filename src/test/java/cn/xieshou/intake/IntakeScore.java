package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import cn.xieshou.values.Period;
import cn.xieshou.values.grammar.QuantityReading;

/** Counts how much of what is to be found is found, and how much else. */
final class IntakeScore {

	int expected;

	int found;

	int right;

	int periods;

	int stances;

	int phrases;

	final List<String> wrong = new ArrayList<>();

	IntakeScore add(IntakeRows.Row row, CleanText clean) {
		List<Candidate> candidates = new ArrayList<>(
				Finder.find(clean, row.period(), Objects.requireNonNull(row.period().endsOn())));
		this.expected += row.figures().size();
		this.found += candidates.size();
		for (IntakeRows.Figure figure : row.figures()) {
			Candidate match = candidates.stream().filter((one) -> matches(one, figure)).findFirst().orElse(null);
			if (match == null) {
				this.wrong.add(row.id() + " misses " + figure.quote());
				continue;
			}
			candidates.remove(match);
			count(row, figure, match);
		}
		candidates.forEach((one) -> this.wrong.add(row.id() + " invents " + one.amount().quote()));
		return this;
	}

	private void count(IntakeRows.Row row, IntakeRows.Figure figure, Candidate match) {
		Period period = match.dated().period();
		boolean dated = ((period != null) ? Objects.requireNonNullElse(period.text(), "") : "").equals(figure.period());
		boolean stance = match.stance().code().equals(figure.basis());
		boolean phrase = figure.indicator().isEmpty() || isLike(figure.indicator(), match.phrase());
		this.right++;
		this.periods += dated ? 1 : 0;
		this.stances += stance ? 1 : 0;
		this.phrases += phrase ? 1 : 0;
		if (!dated || !stance || !phrase) {
			this.wrong
				.add(row.id() + " says of " + figure.quote() + " " + match.dated() + match.stance() + match.phrase());
		}
	}

	private static boolean matches(Candidate one, IntakeRows.Figure figure) {
		boolean place = (figure.from() < 0) ? one.amount().quote().equals(figure.quote())
				: one.amount().from() == figure.from() && one.amount().to() == figure.to();
		QuantityReading read = one.quantity();
		String value = (read.value() != null) ? read.value().toString() : read.low() + ".." + read.high();
		return place && value.equals(figure.value()) && read.unit().symbol().equals(figure.unit())
				&& read.bound().code().equals(figure.comparator());
	}

	/** Whether two phrases share most of their characters. */
	private static boolean isLike(String one, String other) {
		Set<Integer> characters = new HashSet<>(one.chars().boxed().toList());
		long shared = other.chars().filter(characters::contains).count();
		return one.contains(other) && !other.isEmpty() || other.contains(one)
				|| 2.0 * shared / (one.length() + other.length()) >= 0.6;
	}

	double precision() {
		return (double) this.right / Math.max(1, this.found);
	}

	double recall() {
		return (double) this.right / Math.max(1, this.expected);
	}

	double share(int count) {
		return (double) count / Math.max(1, this.right);
	}

	@Override
	public String toString() {
		return "%d of %d, %d found, periods %d, stances %d, phrases %d%n%s".formatted(this.right, this.expected,
				this.found, this.periods, this.stances, this.phrases, String.join("\n", this.wrong));
	}

}
