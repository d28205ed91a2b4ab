package cn.xieshou.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import cn.xieshou.web.BadRequest;

/**
 * A tab of a pairing's profile (结对档案分页): which records it shows, by the codes of their
 * types, and which sums of records, by how their indicators begin.
 */
enum ProfileTab {

	OVERVIEW(List.of(), List.of()), COUNTIES(List.of(), List.of("pairing.")),
	PARKS(List.of("parks", "enclaves", "clusters"), List.of("park.", "enclave.")),
	PROJECTS(List.of("projects", "enterprise-requests", "cases"), List.of("project.")),
	FUNDS(List.of("funds", "funding-entries", "assets"), List.of("fund")),
	EXCHANGE(List.of("events", "linkages", "facilities", "products", "services", "honours", "modes"),
			List.of("event.", "linkage.", "facility.", "product.", "service.", "honour.")),
	LIVELIHOOD(List.of("employments", "trainings", "job-fairs", "household-counts", "farmer-incomes", "donations",
			"volumes"), List.of()),
	GOVERNANCE(List.of("organisations", "teams", "meetings", "tasks", "documents", "experts"),
			List.of("organisation.", "team.", "meeting.", "task.")),
	FIGURES(List.of("indicator-values"), List.of(""));

	private final List<String> types;

	private final List<String> sums;

	ProfileTab(List<String> types, List<String> sums) {
		this.types = types;
		this.sums = sums;
	}

	/**
	 * The tab of an address.
	 * @throws BadRequest if there is none
	 */
	static ProfileTab of(String code) {
		return Arrays.stream(values())
			.filter((tab) -> tab.code().equals(code))
			.findAny()
			.orElseThrow(() -> BadRequest.unknownValue("tab", code));
	}

	/** The name in addresses and message keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<String> types() {
		return this.types;
	}

	/** Whether the sum of an indicator belongs here. */
	boolean shows(String indicator) {
		return this.sums.stream().anyMatch(indicator::startsWith);
	}

}
