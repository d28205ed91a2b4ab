package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.region.Regions;

/** Regions that a text names (文中地区), by their names in the register. */
@Component
class TextSubjects {

	private final Regions regions;

	TextSubjects(Regions regions) {
		this.regions = regions;
	}

	/** Names that are kept as they are written. */
	Collection<String> written() {
		return this.regions.all().stream().map(Regions.Division::name).toList();
	}

	/**
	 * The regions and records that a text names, with their places.
	 * @param records the records that it names, by their names as it writes them
	 */
	Found in(String text, Map<String, Reading.Subject> records) {
		Map<String, Reading.Subject> known = new HashMap<>();
		this.regions.all()
			.stream()
			.filter((one) -> one.name().length() > 2 || one.name().endsWith("县"))
			.forEach((one) -> known.put(one.name(), new Reading.Subject("region", one.code().code(), one.name())));
		known.putAll(records);
		Map<Character, Integer> longest = new HashMap<>();
		known.keySet().forEach((name) -> longest.merge(name.charAt(0), name.length(), Math::max));
		List<Place> places = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			Place place = longest(text, at, longest.getOrDefault(text.charAt(at), 0), known);
			if (place != null) {
				places.add(place);
			}
			at = (place != null) ? place.to() : at + 1;
		}
		return new Found(text, places);
	}

	private static @Nullable Place longest(String text, int at, int most, Map<String, Reading.Subject> known) {
		for (int length = Math.min(most, text.length() - at); length > 1; length--) {
			Reading.Subject subject = known.get(text.substring(at, at + length));
			if (subject != null) {
				return new Place(at, at + length, subject);
			}
		}
		return null;
	}

	record Place(int from, int to, Reading.Subject subject) {

	}

	/** What was found, in the order of the text. */
	record Found(String text, List<Place> places) {

		/** What is named last before a place in its sentence. */
		Reading.@Nullable Subject of(int at) {
			int low = 0;
			int high = this.places.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (this.places.get(middle).from() < at) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			Place last = (low > 0) ? this.places.get(low - 1) : null;
			return (last != null && last.from() >= Sentences.start(this.text, at)) ? last.subject() : null;
		}

	}

}
