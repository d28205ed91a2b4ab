package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding.Code;

/** Finds rows that may say the same record twice (重复行), over all sheets of a file. */
final class Duplicates {

	private final List<SheetField> identities;

	private final Map<String, String> seen = new HashMap<>();

	Duplicates(FieldCatalogue fields) {
		this.identities = fields.fields().stream().filter(SheetField::identity).toList();
	}

	/**
	 * Whether an earlier row agrees with these values in what tells records apart.
	 * @return the finding, {@code null} if there is none
	 */
	@Nullable Finding find(@Nullable String sheet, int row, Map<String, Object> values) {
		List<String> key = new ArrayList<>();
		for (SheetField field : this.identities) {
			Object value = values.get(field.target());
			if (value != null) {
				key.add(field.target() + "=" + FieldCatalogue.plain(value.toString()));
			}
		}
		if (key.isEmpty() || (key.size() < 2 && this.identities.size() > 3)) {
			return null;
		}
		key.addAll(placed(values));
		String here = ((sheet != null) ? sheet + "!" : "") + row;
		String before = this.seen.putIfAbsent(String.join("|", key), here);
		return (before != null) ? Finding.of(Code.DUPLICATE, null, before) : null;
	}

	/** What is told of a period, as a value of an indicator, is told of a region. */
	private static List<String> placed(Map<String, Object> values) {
		return (values.containsKey("indicator") || values.containsKey("period"))
				? List.of("region=" + values.get("region")) : List.of();
	}

}
