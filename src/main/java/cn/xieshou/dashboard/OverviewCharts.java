package cn.xieshou.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.figures.Figures;
import cn.xieshou.page.Chart;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** The charts of the overview (总览图表). */
@Component
class OverviewCharts {

	private final Figures figures;

	private final FigureViewAssembler assembler;

	private final Labels labels;

	OverviewCharts(Figures figures, FigureViewAssembler assembler, Labels labels) {
		this.figures = figures;
		this.assembler = assembler;
		this.labels = labels;
	}

	/** The year before is 100; what the source states or the books give. */
	@Nullable Chart trend(List<Figure> all) {
		List<Figure> growing = all.stream().filter((figure) -> figure.growth().known() != null).toList();
		if (growing.isEmpty()) {
			return null;
		}
		Chart.Table table = Chart.Table.of(this.labels.text("overview.trend"), this.labels.text("overview.trend.what"),
				this.labels.text("overview.trend.index"), this.labels.text("overview.trend.growth"));
		List<Map<String, Object>> series = new ArrayList<>();
		for (Figure figure : growing) {
			BigDecimal growth = growth(figure);
			BigDecimal index = growth.add(BigDecimal.valueOf(100));
			String name = this.assembler.indicator(figure);
			series.add(Map.of("name", shortName(figure), "to", index, "text",
					Numbers.growth(Objects.requireNonNull(figure.growth().known())), "note",
					this.assembler.name(figure), "strong", growth.compareTo(BigDecimal.valueOf(100)) > 0));
			table = table.row(figure.subject() + " " + name, Numbers.grouped(index),
					Numbers.growth(Objects.requireNonNull(figure.growth().known())));
		}
		int year = Objects.requireNonNull(growing.get(0).period().endsOn()).getYear();
		return new Chart("slope", "h300", this.labels.text("overview.trend.label", String.valueOf(year), series.size()),
				Map.of("x", List.of(this.labels.text("overview.trend.before", String.valueOf(year - 1)),
						this.labels.text("overview.year", String.valueOf(year))), "series", series),
				table);
	}

	private String shortName(Figure figure) {
		String name = this.assembler.indicator(figure);
		return (name.length() > 9 && !name.matches("\\p{ASCII}+")) ? name.substring(0, 8) + "…" : name;
	}

	private static BigDecimal growth(Figure figure) {
		return Objects.requireNonNull(figure.growth().known()).points();
	}

	/** Agreed and in place stand side by side and are never added. */
	@Nullable Chart signed(Collection<UUID> pairings) {
		Map<Object, List<Figure>> bySubject = new LinkedHashMap<>();
		this.figures.of(pairings, List.of("investment.agreed", "investment.in_place"), 60)
			.stream()
			.filter((figure) -> figure.value() != null)
			.forEach((figure) -> bySubject
				.computeIfAbsent(List.of(figure.pairing().id(), figure.subject(), figure.period()),
						(key) -> new ArrayList<>())
				.add(figure));
		List<List<Figure>> pairs = bySubject.values().stream().filter(OverviewCharts::hasBoth).limit(4).toList();
		if (pairs.isEmpty()) {
			return null;
		}
		Chart.Table table = Chart.Table.of(this.labels.text("overview.signed"), this.labels.text("figure.subject"),
				this.labels.text("overview.signed.agreed"), this.labels.text("overview.signed.inPlace"));
		List<String> names = new ArrayList<>();
		List<BigDecimal> agreed = new ArrayList<>();
		List<BigDecimal> inPlace = new ArrayList<>();
		for (List<Figure> pair : pairs) {
			Figure first = pair.get(0);
			names.add(this.assembler.span(first.period()));
			agreed.add(yi(pair, "investment.agreed"));
			inPlace.add(yi(pair, "investment.in_place"));
			table = table.row(first.subject() + "（" + this.assembler.period(first) + "）",
					Numbers.grouped(agreed.get(agreed.size() - 1)), Numbers.grouped(inPlace.get(inPlace.size() - 1)));
		}
		return new Chart(
				"combo", "h220", this.labels.text("overview.signed.label", pairs.size()), Map
					.of("x", names, "series",
							List.of(Map.of("name", this.labels.text("overview.signed.agreed"), "data", agreed),
									Map.of("name", this.labels.text("overview.signed.inPlace"), "data", inPlace))),
				table);
	}

	private static boolean hasBoth(List<Figure> figures) {
		return figures.stream().map((figure) -> figure.indicator().code()).distinct().count() == 2;
	}

	private static BigDecimal yi(List<Figure> figures, String indicator) {
		Quantity value = figures.stream()
			.filter((figure) -> figure.indicator().code().equals(indicator))
			.map(Figure::value)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		BigDecimal inYi = value.in(Unit.YI_YUAN).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return (inYi.scale() < 0) ? inYi.setScale(0) : inYi;
	}

}
