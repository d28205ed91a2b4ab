package cn.xieshou.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.list.ListQuery;
import cn.xieshou.page.Numbers;
import cn.xieshou.project.ProjectStage;
import cn.xieshou.values.Labels;

/**
 * Puts together what the funnel shows (招商漏斗页面). What was given up has come to no stage,
 * as in the indicators that are computed of projects; in its year it is counted apart.
 */
@Component
class FunnelViewAssembler {

	private static final String MISSING = ListQuery.MISSING;

	private static final List<ProjectStage> COURSE = Arrays.stream(ProjectStage.values())
		.filter((stage) -> stage != ProjectStage.TERMINATED)
		.toList();

	/** Where something is still to be done. */
	private static final Set<ProjectStage> OPEN = EnumSet.range(ProjectStage.LEAD, ProjectStage.STARTED);

	/** A next step may be late in any of these, or before the first. */
	private static final String UNFINISHED = names(EnumSet.range(ProjectStage.LEAD, ProjectStage.PRODUCING)) + ","
			+ MISSING;

	private final Funnel funnel;

	private final TransferTask transfers;

	private final Labels labels;

	FunnelViewAssembler(Funnel funnel, TransferTask transfers, Labels labels) {
		this.funnel = funnel;
		this.transfers = transfers;
		this.labels = labels;
	}

	@Transactional(readOnly = true)
	public FunnelView of(Asked asked, LocalDate today) {
		Sheet sheet = new Sheet(asked, today, this.funnel.groups(asked, today));
		List<Funnel.Card> cards = this.funnel.ofEachStage(asked, today);
		return new FunnelView(sheet.steps(), sheet.cohorts(), sheet.ages(), sheet.warnings(),
				this.funnel.late(asked, today), sheet.lanes(cards), this.transfers.lines(asked),
				sheet.count("boards.funnel.all", (group) -> true),
				asked.list("projects", "sort", "nextOn", "columns", "stage,stageOn,follower,nextStep,nextOn,inPlace"));
	}

	private static String names(Set<ProjectStage> stages) {
		return stages.stream().map(Enum::name).collect(Collectors.joining(","));
	}

	private static String from(ProjectStage stage) {
		return names(EnumSet.range(stage, ProjectStage.FULL));
	}

	private static @Nullable String percent(int part, int whole) {
		return (whole == 0) ? null : Numbers.percent(
				BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
	}

	/** The groups with the words and addresses of what is asked for. */
	private final class Sheet {

		private final Asked asked;

		private final LocalDate today;

		private final List<Funnel.Group> groups;

		Sheet(Asked asked, LocalDate today, List<Funnel.Group> groups) {
			this.asked = asked;
			this.today = today;
			this.groups = groups;
		}

		private int sum(Predicate<Funnel.Group> which, ToIntFunction<Funnel.Group> of) {
			return this.groups.stream().filter(which).mapToInt(of).sum();
		}

		private int sum(Predicate<Funnel.Group> which) {
			return sum(which, Funnel.Group::count);
		}

		FunnelView.Count count(String label, Predicate<Funnel.Group> which, String... conditions) {
			return new FunnelView.Count(FunnelViewAssembler.this.labels.text(label), Numbers.grouped(sum(which)),
					this.asked.list("projects", conditions));
		}

		private static Predicate<Funnel.Group> at(@Nullable ProjectStage stage) {
			return (group) -> group.stage() == stage;
		}

		private static Predicate<Funnel.Group> reached(ProjectStage stage) {
			return (group) -> group.stage() != null && group.stage() != ProjectStage.TERMINATED
					&& group.stage().compareTo(stage) >= 0;
		}

		List<FunnelView.Step> steps() {
			List<FunnelView.Step> steps = new ArrayList<>();
			int before = 0;
			for (ProjectStage stage : COURSE) {
				int reached = sum(reached(stage));
				String label = Labels.key(stage);
				steps.add(new FunnelView.Step(FunnelViewAssembler.this.labels.of(stage),
						count(label, at(stage), "stage", stage.name()),
						count(label, reached(stage), "stage", from(stage)), percent(reached, before)));
				before = reached;
			}
			return steps;
		}

		List<FunnelView.Cohort> cohorts() {
			List<Integer> years = this.groups.stream()
				.map(Funnel.Group::year)
				.filter(Objects::nonNull)
				.distinct()
				.sorted(Comparator.reverseOrder())
				.toList();
			List<FunnelView.Cohort> cohorts = new ArrayList<>();
			for (Integer year : years) {
				cohorts.add(cohort(year, (group) -> year.equals(group.year()), "signedOn.from", year + "-01-01",
						"signedOn.to", year + "-12-31"));
			}
			Predicate<Funnel.Group> undated = (group) -> group.year() == null;
			if (sum(undated.and(reached(ProjectStage.SIGNED))) > 0) {
				cohorts.add(undated(undated));
			}
			return cohorts;
		}

		private FunnelView.Cohort cohort(Integer year, Predicate<Funnel.Group> of, String... conditions) {
			Predicate<Funnel.Group> started = of.and(reached(ProjectStage.STARTED));
			Predicate<Funnel.Group> producing = of.and(reached(ProjectStage.PRODUCING));
			return new FunnelView.Cohort(year,
					List.of(count("boards.funnel.signed", of, conditions),
							count("boards.funnel.started", started, with(conditions, from(ProjectStage.STARTED))),
							count("boards.funnel.producing", producing, with(conditions, from(ProjectStage.PRODUCING))),
							count("boards.funnel.ended", of.and(at(ProjectStage.TERMINATED)),
									with(conditions, ProjectStage.TERMINATED.name()))),
					percent(sum(started), sum(of)), percent(sum(producing), sum(of)));
		}

		/**
		 * Signed, nobody says when. What was given up is not among them: it may have been
		 * so before it was signed.
		 */
		private FunnelView.Cohort undated(Predicate<Funnel.Group> of) {
			String[] conditions = { "signedOn", MISSING };
			Predicate<Funnel.Group> signed = of.and(reached(ProjectStage.SIGNED));
			Predicate<Funnel.Group> started = of.and(reached(ProjectStage.STARTED));
			Predicate<Funnel.Group> producing = of.and(reached(ProjectStage.PRODUCING));
			return new FunnelView.Cohort(null,
					List.of(count("boards.funnel.signed", signed, with(conditions, from(ProjectStage.SIGNED))),
							count("boards.funnel.started", started, with(conditions, from(ProjectStage.STARTED))),
							count("boards.funnel.producing", producing,
									with(conditions, from(ProjectStage.PRODUCING)))),
					percent(sum(started), sum(signed)), percent(sum(producing), sum(signed)));
		}

		private static String[] with(String[] conditions, String stages) {
			String[] all = Arrays.copyOf(conditions, conditions.length + 2);
			all[conditions.length] = "stage";
			all[conditions.length + 1] = stages;
			return all;
		}

		List<FunnelView.Ageing> ages() {
			return OPEN.stream().map(this::ageing).toList();
		}

		private FunnelView.Ageing ageing(ProjectStage stage) {
			List<FunnelView.Count> counts = new ArrayList<>();
			for (Funnel.Age age : Funnel.Age.values()) {
				List<String> conditions = new ArrayList<>(List.of("stage", stage.name()));
				LocalDate from = age.from(this.today);
				LocalDate to = age.to(this.today);
				if (from != null) {
					conditions.addAll(List.of("stageOn.from", from.toString()));
				}
				if (to != null) {
					conditions.addAll(List.of("stageOn.to", to.toString()));
				}
				counts.add(count("boards.funnel.age." + age.name(), at(stage).and((group) -> group.age() == age),
						conditions.toArray(String[]::new)));
			}
			counts.add(count("boards.funnel.age.none", at(stage).and((group) -> group.age() == null), "stage",
					stage.name(), "stageOn", MISSING));
			return new FunnelView.Ageing(FunnelViewAssembler.this.labels.of(stage), counts);
		}

		List<FunnelView.Count> warnings() {
			Predicate<Funnel.Group> open = (group) -> group.stage() != null && OPEN.contains(group.stage());
			Predicate<Funnel.Group> unfinished = (group) -> group.stage() != ProjectStage.FULL
					&& group.stage() != ProjectStage.TERMINATED;
			Labels labels = FunnelViewAssembler.this.labels;
			String yesterday = this.today.minusDays(1).toString();
			return List.of(
					new FunnelView.Count(labels.text("boards.funnel.late"),
							Numbers.grouped(sum(unfinished, Funnel.Group::late)),
							this.asked.list("projects", "nextOn.to", yesterday, "stage", UNFINISHED, "sort", "nextOn",
									"columns", "stage,follower,nextStep,nextOn")),
					new FunnelView.Count(labels.text("boards.funnel.unfollowed"),
							Numbers.grouped(sum(open, Funnel.Group::unfollowed)),
							this.asked.list("projects", "follower", MISSING, "stage", names(OPEN))),
					count("boards.funnel.unstaged", at(null), "stage", MISSING));
		}

		List<FunnelView.Lane> lanes(List<Funnel.Card> cards) {
			List<FunnelView.Lane> lanes = new ArrayList<>();
			for (ProjectStage stage : ProjectStage.values()) {
				lanes.add(lane(stage, count(Labels.key(stage), at(stage), "stage", stage.name()), cards));
			}
			lanes.add(lane(null, count("boards.funnel.unstaged", at(null), "stage", MISSING), cards));
			return lanes.stream().filter((lane) -> !lane.cards().isEmpty()).toList();
		}

		private FunnelView.Lane lane(@Nullable ProjectStage stage, FunnelView.Count count, List<Funnel.Card> cards) {
			return new FunnelView.Lane(count, cards.stream().filter((card) -> card.stage() == stage).toList(),
					sum(at(stage)) > Funnel.OF_STAGE);
		}

	}

}
