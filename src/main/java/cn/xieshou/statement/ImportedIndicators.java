package cn.xieshou.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.imports.RowCompletion;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Refusal;

/**
 * What the catalogue knows of imported values (导入指标数值): the indicator where a table calls
 * it a little otherwise, and its unit where the table names none.
 */
@Component
class ImportedIndicators implements RowCompletion {

	private static final Set<String> TYPES = Set.of("indicator-values", "targets");

	private static final Pattern BARE = Pattern.compile("-?\\d+(\\.\\d+)?");

	/** What one table writes and another leaves out. */
	private static final Pattern UNSAID = Pattern.compile("[\\s:：、()（）“”\"【】\\[\\]/]|^其中|^(本年|本月|当年|全年|累计)");

	private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");

	private static final Pattern COUNTED = Pattern.compile("(人次|人数|户数|家数|个数|场次|数量|总数|数|情况)$");

	private final Indicators indicators;

	ImportedIndicators(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public boolean knows(String type) {
		return TYPES.contains(type);
	}

	@Override
	public List<Completed> complete(ObjectNode form) {
		String called = form.path("indicator").asString("").strip();
		List<Completed> said = new ArrayList<>();
		Optional<IndicatorCard> known = called.isEmpty() ? Optional.empty() : this.indicators.find(called);
		if (known.isEmpty() && !called.isEmpty()) {
			known = Optional.ofNullable(alike(called));
			known.ifPresent((card) -> {
				form.put("indicator", card.code());
				said.add(new Completed("indicator", "indicatorAlike",
						new Refusal("imports.indicatorAlike", called, card.name())));
			});
		}
		else {
			known.filter((card) -> !called.equals(card.name())).ifPresent((card) -> form.put("indicator", card.code()));
		}
		known.ifPresent((card) -> {
			String value = form.path("value").asString("").strip();
			if (BARE.matcher(value).matches()) {
				form.put("value", value + card.unit().symbol());
				said.add(new Completed("value", "indicatorUnit",
						new Refusal("imports.indicatorUnit", value, card.name(), card.unit().symbol())));
			}
		});
		return said;
	}

	/** The only indicator that is called so but for words that may be left out. */
	private @Nullable IndicatorCard alike(String called) {
		for (String name : List.of(plain(called), plain(IN_BRACKETS.matcher(called).replaceAll("")))) {
			List<IndicatorCard> found = this.indicators.all()
				.stream()
				.filter((card) -> !card.isDerived())
				.filter((card) -> Stream.concat(Stream.of(card.name()), card.synonyms().stream())
					.anyMatch((one) -> plain(one).equals(name)))
				.toList();
			if (found.size() == 1 && name.length() > 2) {
				return found.get(0);
			}
		}
		return null;
	}

	private static String plain(String name) {
		return COUNTED.matcher(UNSAID.matcher(name).replaceAll("")).replaceFirst("");
	}

	@Override
	public Map<String, String> words(String field) {
		Map<String, String> words = new LinkedHashMap<>();
		if (field.equals("indicator")) {
			this.indicators.all()
				.stream()
				.filter((card) -> !card.isDerived())
				.forEach((card) -> words.put(card.code(), card.name()));
		}
		return words;
	}

}
