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

	private static final int LONGEST = 12;

	private final Regions regions;

	TextSubjects(Regions regions) {
		this.regions = regions;
	}

	/** Names that are kept as they are written. */
	Collection<String> written() {
		return this.regions.all().stream().map(Regions.Division::name).toList();
	}

	/** The regions that a text names, with their places. */
	Found in(String text) {
		Map<String, Reading.Subject> known = new HashMap<>();
		this.regions.all()
			.stream()
			.filter((one) -> one.name().length() > 2 || one.name().endsWith("县"))
			.forEach((one) -> known.put(one.name(), new Reading.Subject("region", one.code().code(), one.name())));
		List<Place> places = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			Place place = longest(text, at, known);
			if (place != null) {
				places.add(place);
			}
			at = (place != null) ? place.to() : at + 1;
		}
		return new Found(text, places);
	}

	private static @Nullable Place longest(String text, int at, Map<String, Reading.Subject> known) {
		for (int length = Math.min(LONGEST, text.length() - at); length > 1; length--) {
			Reading.Subject subject = known.get(text.substring(at, at + length));
			if (subject != null) {
				return new Place(at, at + length, subject);
			}
		}
		return null;
	}

	record Place(int from, int to, Reading.Subject subject) {

	}

	/** What was found. */
	record Found(String text, List<Place> places) {

		/** The region named last before a place in its sentence. */
		Reading.@Nullable Subject of(int at) {
			int sentence = Sentences.start(this.text, at);
			Reading.Subject last = null;
			for (Place place : this.places) {
				if (place.from() >= at) {
					break;
				}
				last = (place.from() >= sentence) ? place.subject() : last;
			}
			return last;
		}

	}

}
