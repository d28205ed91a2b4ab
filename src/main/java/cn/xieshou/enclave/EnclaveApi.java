package cn.xieshou.enclave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.list.BadListParameter;
import cn.xieshou.register.Records;

/**
 * What programs may ask of enclaves apart from the list: leases ending, yields shared.
 */
@RestController
@RequestMapping("/api/v1/enclaves")
class EnclaveApi {

	private static final int LONGEST = 3660;

	private final RentFree rentFree;

	private final Records records;

	private final EnclaveRegister register;

	EnclaveApi(RentFree rentFree, Records records, EnclaveRegister register) {
		this.rentFree = rentFree;
		this.records = records;
		this.register = register;
	}

	@GetMapping("/rent-free")
	Map<String, Object> rentFree(@RequestParam(defaultValue = "90") int days) {
		if (days < 0 || days > LONGEST) {
			throw new BadListParameter("list.badParameter", "days", String.valueOf(days));
		}
		return Map.of("items", this.rentFree.endingWithin(days));
	}

	/** What each side gets, for the years whose yield is known. */
	@GetMapping("/{id}/benefits")
	Map<String, Object> benefits(@PathVariable UUID id) {
		List<Year> years = new ArrayList<>();
		for (BenefitRule rule : this.records.require(this.register, id).form().benefitRules()) {
			years.add(new Year(rule, BenefitSplit.of(rule)));
		}
		return Map.of("items", years);
	}

	/**
	 * A year's rule with what comes of it.
	 *
	 * @param split {@code null} where the yield is not known exactly
	 */
	record Year(BenefitRule rule, @Nullable BenefitSplit split) {

	}

}
