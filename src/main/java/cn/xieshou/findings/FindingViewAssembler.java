package cn.xieshou.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/** What a template shows of findings. */
@Component
class FindingViewAssembler {

	private static final String FIGURE = "indicator-values";

	private final RuleTexts texts;

	private final Registers registers;

	private final CitedRecords records;

	private final Figures figures;

	private final FigureViewAssembler faces;

	private final PairingTree tree;

	private final Labels labels;

	private final Clock clock;

	FindingViewAssembler(RuleTexts texts, Registers registers, CitedRecords records, Figures figures,
			FigureViewAssembler faces, PairingTree tree, Labels labels, Clock clock) {
		this.texts = texts;
		this.registers = registers;
		this.records = records;
		this.figures = figures;
		this.faces = faces;
		this.tree = tree;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * A finding.
	 *
	 * @param title what its rule is called
	 * @param message what was found
	 * @param remedy what to do about it
	 * @param severity the style of how severe it is
	 * @param subject what the record is called in which it was found
	 * @param overdue whether its day is over
	 */
	record Face(UUID id, String rule, int version, String title, String message, String remedy, String severity,
			String severityName, FindingState state, String stateName, String subject, @Nullable String pairing,
			@Nullable String owner, @Nullable LocalDate due, boolean overdue, String foundAt, List<Side> sides) {

		/** The style that its severity is marked with. */
		public String style() {
			return switch (this.severity) {
				case "fatal" -> "err";
				case "warning" -> "returned";
				default -> "";
			};
		}

	}

	/**
	 * A record that it rests on.
	 *
	 * @param type what its type is called
	 * @param meta what it says of when and how
	 * @param fig its value, for a figure
	 */
	record Side(String name, String type, String address, @Nullable String ref, @Nullable String meta,
			@Nullable Fig fig) {

	}

	/** What was said and done. */
	record Step(String by, String at, String what, @Nullable String text) {

	}

	List<Face> faces(List<Finding> findings) {
		if (findings.isEmpty()) {
			return List.of();
		}
		Map<UUID, CitedRecords.Named> names = this.records.names(findings);
		Map<UUID, Figure> read = figures(findings);
		LocalDate today = Days.today(this.clock);
		return findings.stream().map((one) -> face(one, names, read, today)).toList();
	}

	private Map<UUID, Figure> figures(Collection<Finding> findings) {
		Set<UUID> ids = findings.stream()
			.flatMap((one) -> one.cites().stream())
			.filter((one) -> one.type().equals(FIGURE))
			.map(Hit.Cited::id)
			.collect(Collectors.toSet());
		Map<UUID, Figure> read = new HashMap<>();
		if (!ids.isEmpty()) {
			this.figures.reported(ids, null).forEach((figure) -> read.put(figure.id(), figure));
		}
		return read;
	}

	private Face face(Finding finding, Map<UUID, CitedRecords.Named> names, Map<UUID, Figure> read, LocalDate today) {
		Finding.Said said = finding.said();
		Finding.Course course = finding.course();
		LocalDate due = course.due();
		List<Side> sides = finding.cites().stream().map((one) -> side(one, names, read)).toList();
		UUID pairing = finding.subject().pairing();
		return new Face(finding.id(), said.rule(), said.version(), this.texts.name(said.rule()),
				this.texts.message(said.hit()), this.texts.remedy(said.rule()), said.severity().code(),
				this.labels.of(said.severity()), course.state(), this.labels.of(course.state()), sides.get(0).name(),
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::name).orElse(null) : null,
				(course.owner() != null) ? course.owner().displayName() : null, due,
				due != null && course.state() == FindingState.ASSIGNED && due.isBefore(today),
				Numbers.time(course.foundAt()), sides);
	}

	private Side side(Hit.Cited cited, Map<UUID, CitedRecords.Named> names, Map<UUID, Figure> read) {
		Register<?, ?> register = this.registers.require(cited.type());
		CitedRecords.Named named = names.get(cited.id());
		String ref = (named != null) ? named.ref() : null;
		String type = this.labels.text(register.code());
		Figure figure = read.get(cited.id());
		if (figure != null) {
			String meta = this.labels.text("finding.figure", this.labels.of(figure.basis()), this.faces.period(figure));
			return new Side(this.faces.name(figure), type, FigureViewAssembler.address(figure), ref, meta,
					this.faces.of(figure));
		}
		return new Side((named != null) ? named.name() : this.labels.text("finding.gone"), type,
				register.address(cited.id()), ref, null, null);
	}

	List<Step> steps(List<FindingAct> acts) {
		return acts.stream().map(this::step).toList();
	}

	private Step step(FindingAct act) {
		String by = (act.by() == null) ? this.labels.text("finding.portal")
				: (act.unit() != null) ? act.by() + " · " + act.unit() : act.by();
		String what = this.labels.of(act.kind());
		String owner = act.ownerName();
		if (act.kind() == FindingDeed.ASSIGNED && owner != null) {
			what = (act.due() != null) ? this.labels.text("finding.assignedDue", owner, act.due())
					: this.labels.text("finding.assignedTo", owner);
		}
		return new Step(by, Numbers.time(act.at()), what, act.text());
	}

}
