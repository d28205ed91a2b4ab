package cn.xieshou.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.register.Records;

/**
 * What programs may ask of money apart from the lists: what is left of a fund, and the
 * way of an entry.
 */
@RestController
@RequestMapping("/api/v1")
class FundingApi {

	private final FundBalances balances;

	private final EntryTrails trails;

	private final Records records;

	private final FundRegister funds;

	private final FundingEntryRegister entries;

	FundingApi(FundBalances balances, EntryTrails trails, Records records, FundRegister funds,
			FundingEntryRegister entries) {
		this.balances = balances;
		this.trails = trails;
		this.records = records;
		this.funds = funds;
		this.entries = entries;
	}

	/**
	 * What is left of a fund, at the end of a day if one is named, as the books knew it
	 * at a moment if one is.
	 */
	@GetMapping("/funds/{id}/balance")
	FundBalance.Json balance(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on,
			@RequestParam(required = false) @Nullable Instant asKnownOn) {
		Fund fund = this.records.require(this.funds, id, asKnownOn);
		if (asKnownOn != null) {
			return this.balances.asKnownOn(asKnownOn, fund.getRootId(), fund.getId(), on).json();
		}
		return this.balances.of(fund.getRootId(), fund.getId(), on).json();
	}

	/** From where money came to an entry, and where it went on. */
	@GetMapping("/funding-entries/{id}/trail")
	EntryTrail trail(@PathVariable UUID id) {
		return this.trails.of(this.records.require(this.entries, id));
	}

}
