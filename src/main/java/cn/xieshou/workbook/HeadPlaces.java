package cn.xieshou.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The regions and pairings that heads of columns name (表头地区): 遂溪县, 越秀区—遂溪县. */
final class HeadPlaces {

	private static final Pattern PAIRING = Pattern.compile("(\\p{IsHan}{2,12})[—–－-]{1,2}(\\p{IsHan}{2,12})");

	private final Map<Integer, Place> places = new HashMap<>();

	private final RegionNames regions;

	/**
	 * A place.
	 *
	 * @param field the field that it stands in, {@code region} or {@code pairing}
	 * @param value its code or its name
	 */
	record Place(String field, String value) {

	}

	HeadPlaces(HeadRows head, RegionNames regions) {
		this.regions = regions;
		head.paths().forEach((column, path) -> {
			Place place = place(path);
			if (place != null) {
				this.places.put(column, place);
			}
		});
	}

	private @Nullable Place place(List<String> path) {
		for (int i = path.size() - 1; i >= 0; i--) {
			Place place = place(HeadRows.withoutUnit(path.get(i)));
			if (place != null) {
				return place;
			}
		}
		return null;
	}

	private @Nullable Place place(String word) {
		Matcher pairing = PAIRING.matcher(word);
		if (pairing.matches() && RegionNames.isName(pairing.group(1)) && RegionNames.isName(pairing.group(2))) {
			return new Place("pairing", word);
		}
		String code = word.matches("\\p{IsHan}{2,}.*") ? this.regions.find(word) : null;
		return (code != null) ? new Place("region", code) : null;
	}

	/** Whether a word is the name of a place. */
	boolean is(String word) {
		return place(HeadRows.withoutUnit(word)) != null;
	}

	/** Whether heads name several places. */
	boolean any() {
		return new HashSet<>(this.places.values()).size() > 1;
	}

	@Nullable Place at(int column) {
		return this.places.get(column);
	}

}
