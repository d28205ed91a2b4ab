package cn.xieshou.volumes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.web.BadRequest;

/** What volumes come to by product, buyer, channel, market and window (业务量汇总页). */
@Controller
class VolumePages {

	private final VolumeSums sums;

	private final RecordNames names;

	private final Labels labels;

	VolumePages(VolumeSums sums, RecordNames names, Labels labels) {
		this.sums = sums;
		this.names = names;
		this.labels = labels;
	}

	/**
	 * A line of the table.
	 *
	 * @param name the product, buyer, channel …
	 * @param href its page, {@code null} if it has none
	 * @param sum what its volumes come to, {@code null} if the sum has no bound
	 * @param list the records behind it
	 */
	record Line(String name, @Nullable String href, Alike alike, @Nullable String sum, String list) {

	}

	@GetMapping("/volume-sums")
	String sums(@RequestParam(defaultValue = "SALES") String measure, @RequestParam(defaultValue = "ITEM") String by,
			@RequestParam(defaultValue = "") String year, Model model) {
		VolumeMeasure measured = choice(VolumeMeasure.class, "measure", measure);
		VolumeDimension dimension = choice(VolumeDimension.class, "by", by);
		if (!year.matches("|(19|20)\\d\\d")) {
			throw BadRequest.unknownValue("year", year);
		}
		List<Alike> found = this.sums.by(dimension, measured, year.isEmpty() ? null : Integer.valueOf(year));
		model.addAttribute("lines", lines(dimension, found));
		model.addAttribute("measure", measured);
		model.addAttribute("by", dimension);
		model.addAttribute("year", year);
		model.addAttribute("measures", VolumeMeasure.values());
		model.addAttribute("dimensions", VolumeDimension.values());
		model.addAttribute("full", found.size() >= VolumeSums.SHOWN);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text("volumes"), "/volumes"), Link.here(this.labels.text("volumes.sums"))));
		return "volumes/sums";
	}

	private static <E extends Enum<E>> E choice(Class<E> type, String parameter, String value) {
		return Stream.of(type.getEnumConstants())
			.filter((one) -> one.name().equals(value.toUpperCase(Locale.ROOT)))
			.findAny()
			.orElseThrow(() -> BadRequest.unknownValue(parameter, value));
	}

	private List<Line> lines(VolumeDimension dimension, List<Alike> found) {
		UUID[] ids = found.stream()
			.map(Alike::value)
			.filter(VolumePages::isId)
			.distinct()
			.map(UUID::fromString)
			.toArray(UUID[]::new);
		Map<String, Link> known = (dimension.type() != null && ids.length > 0) ? this.names.links(dimension.type(), ids)
				: Map.of();
		return found.stream().map((one) -> line(dimension, one, known)).toList();
	}

	private Line line(VolumeDimension dimension, Alike one, Map<String, Link> known) {
		String value = Objects.requireNonNull(one.value());
		Link link = known.get(value);
		String name = (dimension == VolumeDimension.CHANNEL) ? this.labels.of(VolumeChannel.valueOf(value))
				: (link != null) ? link.text() : isId(value) ? this.labels.text("volumes.hidden") : value;
		Quantity sum = one.sum();
		String list = "/volumes?" + dimension.parameter(isId(value)) + "="
				+ URLEncoder.encode(value, StandardCharsets.UTF_8) + "&" + one.conditions()
				+ (dimension.divides() ? "" : "&cut=WHOLE");
		return new Line(name, (link != null) ? link.href() : null, one,
				(sum != null) ? Numbers.parts(sum).text() : null, list);
	}

	private static boolean isId(@Nullable String value) {
		return value != null && value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

}
