package cn.xieshou.checkup;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.findings.RecordFindings;
import cn.xieshou.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** What a check-up comes to: what is told, what is missing, how the score follows. */
class CheckedRecordTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static CheckedRecord checked(String form, RecordFindings.Line... found) {
		return CheckedRecord.of(Checkpoints.of("projects"), new Facts(JSON.readTree(form)), List.of(found));
	}

	private static RecordFindings.Line found(String rule, Severity severity, boolean explained) {
		return new RecordFindings.Line(UUID.nameUUIDFromBytes(rule.getBytes()), rule, 1, severity, "…", explained, "…",
				"err", null);
	}

	private static Outcome outcome(CheckedRecord record, String rule) {
		return record.items()
			.stream()
			.filter((item) -> item.rule().equals(rule))
			.map(CheckedRecord.Item::outcome)
			.findFirst()
			.orElseThrow();
	}

	private static final String WELL = """
			{"stages":[{"stage":"SIGNED","on":"2025-03"},{"stage":"STARTED","on":"2025-09"}],"nextOn":"2026-12-31",
			"plannedInvestment":{"value":"3","unit":"亿元"},"agreedInvestment":{"value":"2","unit":"亿元"},
			"inPlace":{"value":"1","unit":"亿元"}}""";

	@Test
	void whatIsTakenOffIsTakenOffItsPart() {
		CheckedRecord record = checked(WELL, found("X071", Severity.WARNING, false),
				found("F32", Severity.FATAL, false), found("X076", Severity.INFO, false));
		assertThat(record.parts()).containsEntry(CheckPart.PROGRESS, 30)
			.containsEntry(CheckPart.MONEY, 23)
			.containsEntry(CheckPart.COMPLIANCE, 10)
			.containsEntry(CheckPart.MATERIAL, 20);
		assertThat(record.score()).isEqualTo(83);
		assertThat(record.worst()).isEqualTo(Severity.FATAL);
		assertThat(record.items().get(0).rule()).as("what costs most is first").isEqualTo("F32");
	}

	@Test
	void noPartLosesMoreThanItHas() {
		CheckedRecord record = checked(WELL, found("F31", Severity.FATAL, false), found("F32", Severity.FATAL, false),
				found("F19", Severity.FATAL, false));
		assertThat(record.parts()).containsEntry(CheckPart.COMPLIANCE, 0);
		assertThat(record.score()).isEqualTo(80);
	}

	@Test
	void whatWasExplainedCostsNothingAndStays() {
		CheckedRecord record = checked(WELL, found("X071", Severity.WARNING, true));
		assertThat(outcome(record, "X071")).isEqualTo(Outcome.EXPLAINED);
		assertThat(record.score()).isEqualTo(100);
		assertThat(record.worst()).isNull();
	}

	@Test
	void aRuleThatTheCatalogueDoesNotNameCountsAsToo() {
		CheckedRecord record = checked(WELL, found("Q025", Severity.WARNING, false));
		assertThat(record.parts()).containsEntry(CheckPart.MATERIAL, 15);
	}

	@Test
	void missingNotApplicableAndNotHitAreThreeThings() {
		CheckedRecord record = checked("""
				{"stages":[{"stage":"STARTED"}],"inPlace":{"value":"1","unit":"亿元"}}""");
		assertThat(outcome(record, "X071")).as("since when is not said").isEqualTo(Outcome.MISSING);
		assertThat(outcome(record, "X073")).as("against what is not said").isEqualTo(Outcome.MISSING);
		assertThat(outcome(record, "X070")).as("it is begun").isEqualTo(Outcome.NOT_APPLICABLE);
		assertThat(outcome(record, "X002")).isEqualTo(Outcome.CLEAR);
		assertThat(outcome(checked(WELL), "X072")).isEqualTo(Outcome.CLEAR);
	}

	@Test
	void whereMostIsMissingThereIsNoScore() {
		assertThat(checked("""
				{"stages":[{"stage":"STARTED"}],"inPlace":{"value":"1","unit":"亿元"},
				"agreedInvestment":{"value":"2","unit":"亿元"},"contracts":[{"name":"主体"}]}""").score()).isNull();
		assertThat(checked(WELL).score()).isEqualTo(100);
	}

	@Test
	void whereHardlyARuleCanBeToldThereIsNone() {
		CheckedRecord record = checked("{}");
		assertThat(record.items()).filteredOn((item) -> item.outcome() == Outcome.CLEAR)
			.hasSizeLessThan(CheckedRecord.FEWEST);
		assertThat(record.score()).isNull();
	}

	@Test
	void atLeastTwentyRulesLookAtProjects() {
		assertThat(Checkpoints.of("projects")).hasSizeGreaterThanOrEqualTo(20);
		Checkpoints.TYPES.forEach((type) -> assertThat(Checkpoints.of(type)).as(type)
			.extracting(Checkpoint::rule)
			.isNotEmpty()
			.doesNotHaveDuplicates());
	}

}
