package cn.xieshou.checkup;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import cn.xieshou.project.ProjectStage;

import static cn.xieshou.checkup.CheckPart.COMPLIANCE;
import static cn.xieshou.checkup.CheckPart.MATERIAL;
import static cn.xieshou.checkup.CheckPart.MONEY;
import static cn.xieshou.checkup.CheckPart.PROGRESS;

/** Which rules are looked at of each type (体检项目录). What they hold to, their cards say. */
final class Checkpoints {

	private static final Predicate<Facts> ALWAYS = (facts) -> true;

	private static final Predicate<Facts> IN_USE = (facts) -> facts.isAt(ProjectStage.PRODUCING, ProjectStage.FULL);

	private static final Predicate<Facts> BEGUN = (facts) -> facts.isAt(ProjectStage.STARTED, ProjectStage.PRODUCING,
			ProjectStage.FULL);

	private static final Predicate<Facts> STARTED = (facts) -> facts.isAt(ProjectStage.STARTED);

	private static final Predicate<Facts> CONTRACTED = (facts) -> facts.has("contracts");

	private static final Predicate<Facts> PUBLIC = Facts::isPublicWorks;

	private static final Predicate<Facts> ACCEPTED = (facts) -> facts.has("acceptedOn");

	private static final List<Checkpoint> PROJECTS = Stream.of(courseOfProjects(), moneyOfProjects(), restOfProjects())
		.flatMap(List::stream)
		.toList();

	private static final List<Checkpoint> PARKS = List.of(
			Checkpoint.of("X141", PROGRESS,
					(facts) -> facts.hasAny("workshopsBuilt", "workshopsAvailable", "workshopsLet"), Need.WORKSHOPS),
			Checkpoint.of("X142", PROGRESS, (facts) -> facts.has("plots"), Need.PLOTS),
			Checkpoint.of("Q011", PROGRESS, (facts) -> facts.size("milestones") > 1),
			Checkpoint.of("Q021", COMPLIANCE, (facts) -> facts.has("startUpArea"), Need.PLANNED_AREA),
			Checkpoint.of("Q022", COMPLIANCE, (facts) -> facts.has("workshopsBuilt")),
			Checkpoint.of("Q009", COMPLIANCE, (facts) -> facts.hasAny("phases", "plots")),
			Checkpoint.of("Q024", MATERIAL, (facts) -> facts.has("tenants"), Need.ENTERPRISES),
			Checkpoint.of("Q034", MATERIAL, (facts) -> facts.has("tenants")), Checkpoint.of("Q047", MATERIAL, ALWAYS));

	private static final List<Checkpoint> ENCLAVES = List.of(
			Checkpoint.of("X140", MONEY, (facts) -> facts.has("rentFreeMonths") && !facts.is("state", "CLOSED"),
					Need.LEASE_FROM),
			Checkpoint.of("F53", COMPLIANCE,
					(facts) -> facts.hasAny("leaseFrom", "leaseYears") && !facts.is("state", "CLOSED"), Need.LEASE));

	private static final List<Checkpoint> FUNDS = Stream
		.of(of(PROGRESS, "F01", "F02", "F03", "F05", "F11"),
				of(MONEY, "F06", "F07", "F08", "F09", "F10", "F12", "F34", "F35"), of(COMPLIANCE, "F16", "F17", "F31"),
				of(MATERIAL, "F46", "F47", "X004"))
		.flatMap(List::stream)
		.toList();

	private static final Map<String, List<Checkpoint>> ALL = Map.of("projects", PROJECTS, "parks", PARKS, "enclaves",
			ENCLAVES, "funds", FUNDS);

	/** The types that are checked up, in the order in which they are offered. */
	static final List<String> TYPES = List.of("projects", "parks", "enclaves", "funds");

	private Checkpoints() {
	}

	static List<Checkpoint> of(String type) {
		return ALL.getOrDefault(type, List.of());
	}

	private static List<Checkpoint> of(CheckPart part, String... rules) {
		return Stream.of(rules).map((rule) -> Checkpoint.of(rule, part, ALWAYS)).toList();
	}

	private static List<Checkpoint> courseOfProjects() {
		return List.of(Checkpoint.of("X070", PROGRESS, (facts) -> facts.isAt(ProjectStage.SIGNED), Need.REACHED_ON),
				Checkpoint.of("X075", PROGRESS, (facts) -> facts.isAt(ProjectStage.LEAD, ProjectStage.TALKS),
						Need.REACHED_ON),
				Checkpoint.of("X143", PROGRESS, STARTED, Need.REACHED_ON),
				Checkpoint.of("X130", PROGRESS, (facts) -> !facts.isAt(ProjectStage.FULL, ProjectStage.TERMINATED),
						Need.NEXT_ON),
				Checkpoint.of("Q011", PROGRESS, (facts) -> facts.size("stages") > 1),
				Checkpoint.of("Q012", PROGRESS, IN_USE), Checkpoint.of("F44", PROGRESS, PUBLIC.and(IN_USE)),
				Checkpoint.of("F60", PROGRESS, PUBLIC.and(ACCEPTED)));
	}

	private static List<Checkpoint> moneyOfProjects() {
		return List.of(Checkpoint.of("X071", MONEY, STARTED, Need.REACHED_ON),
				Checkpoint.of("X072", MONEY, STARTED.and((facts) -> facts.has("inPlace")), Need.PLAN, Need.REACHED_ON),
				Checkpoint.of("X073", MONEY, (facts) -> facts.has("inPlace"), Need.PLAN),
				Checkpoint.of("X074", MONEY, IN_USE, Need.IN_PLACE, Need.PLAN),
				Checkpoint.of("X076", MONEY, (facts) -> facts.has("agreedInvestment"), Need.PLANNED),
				Checkpoint.of("X078", MONEY, CONTRACTED, Need.CONTRACT_AMOUNTS),
				Checkpoint.of("X079", MONEY,
						(facts) -> facts.isAt(ProjectStage.LEAD, ProjectStage.TALKS, ProjectStage.SIGNED)),
				Checkpoint.of("F34", MONEY, BEGUN), Checkpoint.of("F35", MONEY, BEGUN),
				Checkpoint.of("F36", MONEY, CONTRACTED, Need.PLANNED, Need.CONTRACT_AMOUNTS),
				Checkpoint.of("F43", MONEY, CONTRACTED, Need.CONTRACT_AMOUNTS), Checkpoint.of("F09", MONEY, ACCEPTED),
				Checkpoint.of("F12", MONEY, ACCEPTED));
	}

	private static List<Checkpoint> restOfProjects() {
		return List.of(Checkpoint.of("F19", COMPLIANCE, BEGUN.and((facts) -> facts.is("purpose", "INDUSTRY"))),
				Checkpoint.of("F31", COMPLIANCE, ACCEPTED, Need.STARTED_ON),
				Checkpoint.of("F32", COMPLIANCE, (facts) -> facts.size("contracts") > 1),
				Checkpoint.of("F48", COMPLIANCE, PUBLIC.and(ACCEPTED)),
				Checkpoint.of("Q042", COMPLIANCE, PUBLIC.and(ACCEPTED)), Checkpoint.of("X002", COMPLIANCE, ALWAYS),
				Checkpoint.of("F58", MATERIAL, PUBLIC), Checkpoint.of("F59", MATERIAL,
						IN_USE.or(ACCEPTED).and((facts) -> facts.has("commitments")), Need.ACHIEVED),
				Checkpoint.of("Q010", MATERIAL, (facts) -> facts.has("stages")));
	}

}
