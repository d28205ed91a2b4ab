package cn.xieshou.plausibility;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.register.ValueHints;

/**
 * Values of indicators and targets are typed with the books beside them, see
 * {@link FigureHints}.
 */
@Component
class FigureValueHints implements ValueHints {

	static final List<String> ASKED_BY = List.of("indicator", "pairing", "region", "subject", "period", "periodType",
			"growthBase", "basis", "scopeNote", "value", "statedGrowth");

	@Override
	public Set<String> types() {
		return Set.of("indicator-values", "targets");
	}

	@Override
	public String address() {
		return "/api/v1/figures/hints";
	}

	@Override
	public String field() {
		return "value";
	}

	@Override
	public List<String> askedBy() {
		return ASKED_BY;
	}

}
