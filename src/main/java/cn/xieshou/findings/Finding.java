package cn.xieshou.findings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Severity;

/**
 * Something that a rule found in the books (数据发现).
 *
 * @param id follows from the rule and the records that it rests on, so that the next look
 * finds the same one
 * @param subject the record that it was found in
 * @param said what was found
 * @param course what became of it
 */
record Finding(UUID id, Subject subject, Said said, Course course) {

	/**
	 * The record that it was found in.
	 *
	 * @param root its top-level pairing
	 * @param pairing its pairing, {@code null} for what belongs to none
	 * @param type its type
	 * @param record its id
	 */
	record Subject(UUID root, @Nullable UUID pairing, String type, UUID record) {

	}

	/**
	 * What was found.
	 *
	 * @param rule the code of the rule
	 * @param version the version of the rule that found it
	 * @param severity how severe that rule is
	 * @param hit the words, citing the record itself first
	 */
	record Said(String rule, int version, Severity severity, Hit hit) {

		/** In whatever order, as both sides of a contradiction say it. */
		boolean saysTheSame(Said other) {
			return this.hit.key().equals(other.hit.key()) && this.hit.values()
				.stream()
				.sorted()
				.toList()
				.equals(other.hit.values().stream().sorted().toList());
		}

		/** The words of another one that says the same, by this version of the rule. */
		Said inTheWordsOf(Said other) {
			return new Said(this.rule, this.version, this.severity, other.hit);
		}

	}

	/**
	 * What became of it.
	 *
	 * @param owner the account that answers for it
	 * @param due until when
	 * @param foundAt when it was first found
	 * @param mendedAt when it was found no more
	 */
	record Course(FindingState state, @Nullable Owner owner, @Nullable LocalDate due, Instant foundAt,
			@Nullable Instant mendedAt) {

	}

	/** Who answers for it. */
	record Owner(UUID id, String username, String displayName) {

	}

	/** What a rule has found in a record just now. */
	static Finding of(Subject subject, Said said, Instant at) {
		Hit hit = said.hit();
		List<Hit.Cited> cites = Stream
			.concat(Stream.of(new Hit.Cited(subject.type(), subject.record())), hit.cites().stream())
			.distinct()
			.toList();
		Said whole = new Said(said.rule(), said.version(), said.severity(),
				new Hit(hit.field(), hit.key(), hit.values(), cites));
		return new Finding(id(whole), subject, whole, new Course(FindingState.OPEN, null, null, at, null));
	}

	/**
	 * Of several records it is the same from whichever of them it was found; of one it is
	 * told apart by its field.
	 */
	private static UUID id(Said said) {
		Hit hit = said.hit();
		String place = (hit.cites().size() > 1) ? "" : Objects.requireNonNullElse(hit.field(), "");
		String text = hit.cites()
			.stream()
			.map((one) -> one.id().toString())
			.sorted()
			.collect(Collectors.joining(" ", said.rule() + " ", " " + place));
		return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	/** All records that it rests on, that in which it was found first. */
	List<Hit.Cited> cites() {
		return this.said.hit().cites();
	}

	boolean isMended() {
		return this.course.state() == FindingState.MENDED;
	}

}
