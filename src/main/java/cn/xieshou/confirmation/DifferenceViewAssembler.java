package cn.xieshou.confirmation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.Sources;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/** How differences look on their page (对账版式). */
@Component
class DifferenceViewAssembler {

	private final Differences differences;

	private final Compared compared;

	private final Terms terms;

	private final DifferenceNames names;

	private final Sources sources;

	private final Registers registers;

	private final PairingTree tree;

	private final Labels labels;

	DifferenceViewAssembler(Differences differences, Compared compared, Terms terms, DifferenceNames names,
			Sources sources, Registers registers, PairingTree tree, Labels labels) {
		this.differences = differences;
		this.compared = compared;
		this.terms = terms;
		this.names = names;
		this.sources = sources;
		this.registers = registers;
		this.tree = tree;
		this.labels = labels;
	}

	/** A difference in the list. */
	record Row(UUID id, String name, String numbers, String waits, @Nullable Deadline deadline) {

	}

	/** Something that was said. */
	record Said(String what, String by, String at, @Nullable String reason, @Nullable String value,
			List<Sources.Source> evidence) {

	}

	/** A difference that is opened. */
	record Face(UUID id, String name, String type, String address, String filing, @Nullable String pairing, int year,
			String state, String stateName, @Nullable String ours, @Nullable String theirs, @Nullable String gap,
			@Nullable String percent, boolean rounded, String oursOf, String theirsOf, String waits,
			@Nullable Deadline deadline, List<Said> words, boolean mayAnswer, boolean own, @Nullable String seen,
			@Nullable String settled, @Nullable UUID answer) {

	}

	/** A line that waits to be confirmed. */
	record Line(String key, String name, String address, @Nullable String value, @Nullable String pairing, int year,
			boolean perSide, String since) {

	}

	Row row(Difference difference) {
		return new Row(difference.id(), name(difference), numbers(difference), waits(difference),
				this.terms.deadline(difference));
	}

	private String name(Difference difference) {
		return this.names.of(difference.type(), difference.name());
	}

	private static String numbers(Difference difference) {
		String ours = text(difference.ours());
		String theirs = text(difference.theirs());
		return ((ours != null) ? ours : "--") + " ↔ " + ((theirs != null) ? theirs : "--");
	}

	private String waits(Difference difference) {
		return (difference.waitsFor() != null)
				? this.labels.text("difference.waits", this.labels.of(difference.waitsFor()))
				: this.labels.of(difference.state());
	}

	Face face(Difference difference) {
		Comparison comparison = difference.comparison();
		List<Word> words = this.differences.words(difference);
		return new Face(difference.id(), name(difference), this.labels.text(difference.type()),
				this.registers.require(difference.type()).address(difference.record()),
				"/filings/" + difference.key().filing(), pairing(difference.pairing()), difference.year(),
				status(difference), this.labels.of(difference.state()), text(difference.ours()),
				text(difference.theirs()), text(comparison.by()),
				(comparison.percent() != null) ? Numbers.percent(comparison.percent()) : null, comparison.rounded(),
				this.labels.of(difference.stated()), this.labels.of(difference.stated().other()), waits(difference),
				this.terms.deadline(difference), said(words), this.differences.mayAnswer(difference), own(difference),
				seen(own(difference) ? difference.theirs() : difference.ours()),
				(difference.way() != null) ? this.labels.of(difference.way()) : null, difference.answer());
	}

	private static boolean own(Difference difference) {
		return difference.waitsFor() == difference.stated();
	}

	/** The number that is accepted, as the form sends it back. */
	private static @Nullable String seen(@Nullable Quantity accepted) {
		return (accepted != null) ? accepted.toString() : null;
	}

	private static String status(Difference difference) {
		return switch (difference.state()) {
			case OPEN -> "returned";
			case ANSWERED -> "submitted";
			case EQUAL, SETTLED -> "pub";
		};
	}

	private List<Said> said(List<Word> words) {
		Map<Integer, List<Citation>> cited = new java.util.HashMap<>();
		for (int at = 0; at < words.size(); at++) {
			cited.put(at, words.get(at).evidence());
		}
		Map<Integer, List<Sources.Source>> sources = cited.values().stream().allMatch(List::isEmpty) ? Map.of()
				: this.sources.cited(cited);
		List<Said> said = new java.util.ArrayList<>();
		for (int at = 0; at < words.size(); at++) {
			Word word = words.get(at);
			String by = (word.unit() != null) ? word.by() + " · " + word.unit() : word.by();
			said.add(new Said(this.labels.text("Word." + word.kind().name()), by, Numbers.time(word.at()),
					word.reason(), text(word.value()), sources.getOrDefault(at, List.of())));
		}
		return said;
	}

	/** The files of a form that was refused, to be shown again. */
	List<Sources.Source> files(List<Draft.Cited> cited) {
		List<Citation> files = cited.stream()
			.filter((one) -> one.file() != null)
			.map((one) -> new Citation(null, null, one.file(), one.page(), one.region(), one.note()))
			.toList();
		return files.isEmpty() ? List.of() : this.sources.cited(Map.of(0, files)).getOrDefault(0, List.of());
	}

	/** A difference as the opinion on a year has it. */
	record Settled(UUID id, String name, @Nullable String pairing, @Nullable String ours, @Nullable String theirs,
			String state, @Nullable String way) {

	}

	Settled settled(Difference difference) {
		return new Settled(difference.id(), name(difference), pairing(difference.pairing()), text(difference.ours()),
				text(difference.theirs()), this.labels.of(difference.state()),
				(difference.way() != null) ? this.labels.of(difference.way()) : null);
	}

	Line line(ConfirmationStore.Waiting waiting) {
		return new Line(waiting.filing() + ":" + waiting.line(), this.names.of(waiting.type(), waiting.name()),
				this.registers.require(waiting.type()).address(waiting.record()),
				text(this.compared.read(waiting.value())), pairing(waiting.pairing()), waiting.year(),
				waiting.perSide(), Numbers.time(waiting.since()));
	}

	private @Nullable String pairing(@Nullable UUID id) {
		return (id != null) ? this.tree.find(id).map(PairingTree.Node::name).orElse(null) : null;
	}

	static @Nullable String text(@Nullable Quantity value) {
		return (value != null) ? Numbers.parts(value).text() : null;
	}

}
