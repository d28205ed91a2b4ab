package cn.xieshou.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import cn.xieshou.register.FormField;
import cn.xieshou.values.TestTexts;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;

/** What a workbook must be read as, and how far it is. */
final class ExpectedReading {

	private static final Map<String, String> FORMS = Map.of("projects", "cn.xieshou.project.ProjectForm", "parks",
			"cn.xieshou.park.ParkForm", "enclaves", "cn.xieshou.enclave.EnclaveForm", "linkages",
			"cn.xieshou.linkage.LinkageForm", "facilities", "cn.xieshou.facility.FacilityForm", "funding-entries",
			"cn.xieshou.funding.FundingEntryForm", "indicator-values", "cn.xieshou.statement.IndicatorValueForm",
			"trainings", "cn.xieshou.employment.TrainingForm", "donations", "cn.xieshou.donation.DonationForm",
			"assets", "cn.xieshou.asset.AssetForm");

	private final JsonNode expected;

	private final FieldCatalogue fields;

	private final Layout layout;

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, RowReading> read = new HashMap<>();

	final List<String> wrong = new ArrayList<>();

	int values;

	int rightValues;

	int corrections;

	int serious;

	int seriousFound;

	int notes;

	int notesFound;

	int errorsBesides;

	ExpectedReading(Workbook workbook, JsonNode expected) {
		this.expected = expected;
		String type = expected.path("type").stringValue();
		this.fields = catalogue(type);
		JsonNode given = expected.path("context");
		Context context = new Context(given.path("pairing").stringValue(null), null,
				given.path("unit").stringValue(null));
		this.layout = Layouts.propose(workbook, this.fields, context, null);
		Readings readings = new Readings(this.layout, this.fields, context);
		this.problems.addAll(readings.problems());
		for (RowReading row : readings.all()) {
			this.problems.addAll(row.problems());
			this.read.put(key(row.sheet(), (row.cell() != null) ? row.cell() : String.valueOf(row.row())), row);
		}
		compare();
	}

	static FieldCatalogue catalogue(String type) {
		try {
			return FieldCatalogue.of(type,
					FormField.of(Class.forName(FORMS.getOrDefault(type, "cn.xieshou.employment.EmploymentForm"))),
					TestTexts.labels());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String key(@Nullable String sheet, String at) {
		return ((sheet != null) ? sheet : "") + "!" + at;
	}

	private void compare() {
		Set<String> sheets = new HashSet<>();
		for (JsonNode table : this.expected.path("tables")) {
			String sheet = table.path("sheet").stringValue(null);
			sheets.add(String.valueOf(sheet));
			SheetLayout found = this.layout.sheets()
				.stream()
				.filter((one) -> String.valueOf(one.grid().name()).equals(String.valueOf(sheet)))
				.findFirst()
				.orElse(null);
			if (found == null) {
				correct("sheet " + sheet + " is not found");
				continue;
			}
			layout(table, found);
			values(table, sheet);
		}
		this.layout.sheets()
			.stream()
			.filter((sheet) -> !sheets.contains(String.valueOf(sheet.grid().name())))
			.forEach((sheet) -> correct("sheet " + sheet.grid().name() + " has no records"));
		problems();
	}

	private void correct(String what) {
		this.corrections++;
		this.wrong.add("correction: " + what);
	}

	private void layout(JsonNode table, SheetLayout found) {
		List<Integer> head = numbers(table.path("headRows"));
		if (!head.equals(found.head().rows())) {
			correct("head rows " + found.head().rows() + " instead of " + head);
		}
		Set<Integer> data = new TreeSet<>(numbers(table.path("dataRows")));
		Set<Integer> rows = new TreeSet<>(found.rows(RowKind.DATA));
		if (!data.equals(rows)) {
			Set<Integer> lost = new TreeSet<>(data);
			lost.removeAll(rows);
			Set<Integer> made = new TreeSet<>(rows);
			made.removeAll(data);
			this.wrong.add("rows: lost " + lost + " made up " + made);
		}
		for (JsonNode column : table.path("columns")) {
			column(column, found);
		}
	}

	private void column(JsonNode column, SheetLayout found) {
		String letters = column.path("column").stringValue();
		ColumnGuess guess = found.columns()
			.stream()
			.filter((one) -> one.letters().equals(letters))
			.findFirst()
			.orElse(null);
		Set<String> ids = new TreeSet<>();
		for (String id : ids(column)) {
			ids.add(id);
		}
		Set<String> fields = new TreeSet<>();
		if (guess != null) {
			guess.fields().forEach((id) -> fields.addAll(List.of(id.replaceAll(":.*", "").split("\\+"))));
		}
		boolean optional = column.has("optional") || column.has("ignore");
		if (!fields.equals(ids) && !(optional && fields.isEmpty())) {
			boolean labelled = guess != null && guess.fields()
				.stream()
				.map((id) -> this.fields.find(id).label())
				.toList()
				.equals(labels(column));
			if (!labelled) {
				correct("column " + letters + " " + column.path("head") + " is " + fields + " instead of " + ids);
			}
		}
		String unit = column.path("unit").stringValue(null);
		if (unit != null && guess != null && !fields.isEmpty()
				&& (guess.unit() == null || !guess.unit().symbol().equals(unit))) {
			correct("unit of " + letters + " is " + guess.unit() + " instead of " + unit);
		}
	}

	private static List<String> labels(JsonNode column) {
		List<String> labels = new ArrayList<>();
		JsonNode field = column.path("field");
		if (field.isArray()) {
			field.forEach((one) -> labels.add(one.stringValue()));
		}
		else if (field.isString()) {
			labels.add(field.stringValue());
		}
		return labels;
	}

	/** The ids of a column: keys of the form where there are some, else labels. */
	private static List<String> ids(JsonNode column) {
		String key = column.path("key").stringValue(null);
		if (key == null || column.path("field").stringValue("").equals("对方")) {
			return labels(column);
		}
		return List.of(key.split(" \\+ "));
	}

	private static List<Integer> numbers(JsonNode array) {
		List<Integer> numbers = new ArrayList<>();
		array.forEach((one) -> numbers.add(one.intValue()));
		return numbers;
	}

	private void values(JsonNode table, @Nullable String sheet) {
		Map<String, String> ids = new HashMap<>(
				Map.of("地区", "region", "类别", "kind", "指标", "indicator", "时期", "period", "数值", "value"));
		for (JsonNode column : table.path("columns")) {
			List<String> labels = labels(column);
			List<String> keys = ids(column);
			for (int i = 0; i < labels.size() && i < keys.size(); i++) {
				ids.put(labels.get(i), keys.get(i));
			}
		}
		for (JsonNode row : table.path("rows")) {
			row(row.path("values"), this.read.get(key(sheet, row.path("row").asString())), ids,
					sheet + " " + row.path("row"));
		}
		for (JsonNode record : table.path("records")) {
			String cell = record.path("cell").stringValue();
			row(record, this.read.get(key(sheet, cell)), ids, sheet + " " + cell);
		}
		long records = this.read.values()
			.stream()
			.filter((row) -> row.kind() == RowKind.DATA && row.cell() != null
					&& String.valueOf(row.sheet()).equals(String.valueOf(sheet)))
			.count();
		if (table.has("records") && records != table.path("records").size()) {
			this.wrong.add("records: " + records + " instead of " + table.path("records").size());
		}
	}

	private void row(JsonNode values, @Nullable RowReading row, Map<String, String> ids, String where) {
		Map<String, Object> rest = new HashMap<>((row != null) ? row.values() : Map.of());
		values.properties().forEach((value) -> {
			if (value.getKey().equals("cell")) {
				return;
			}
			this.values++;
			String id = ids.getOrDefault(value.getKey(), value.getKey());
			Object read = rest.remove(id);
			if (same(value.getValue(), read)) {
				this.rightValues++;
			}
			else {
				this.wrong.add(where + " " + value.getKey() + ": " + read + " instead of " + value.getValue());
			}
		});
		for (String other : ids.keySet()) {
			Object made = rest.get(ids.getOrDefault(other, other));
			if (made != null && !values.has(other) && !List.of().equals(made) && !other.equals("目标值")
					&& !other.equals("备注") && !other.equals("单位")) {
				this.wrong.add(where + " " + other + ": " + made + " is made up");
			}
		}
	}

	private static boolean same(JsonNode expected, @Nullable Object read) {
		if (expected.isNull()) {
			return read == null;
		}
		if (expected.isArray()) {
			List<String> list = new ArrayList<>();
			expected.forEach((one) -> list.add(word(one.stringValue())));
			return read instanceof List<?> several
					&& list.equals(several.stream().map((one) -> word(one.toString())).toList())
					|| (read == null && list.isEmpty());
		}
		if (read == null) {
			return false;
		}
		String one = word(expected.stringValue());
		String other = word(read.toString());
		return one.equals(other) || quantity(one, other);
	}

	private static boolean quantity(String one, String other) {
		try {
			QuantityReading left = QuantityGrammar.readAny(one, null);
			QuantityReading right = QuantityGrammar.readAny(other, null);
			return left.bound() == right.bound()
					&& left.toStatement().base().compareTo(right.toStatement().base()) == 0;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String word(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.strip()
			.replaceAll("(?<=[\\p{IsHan}、,。;:)(])\\s+|\\s+(?=[\\p{IsHan}()])", "");
	}

	private void problems() {
		for (JsonNode problem : this.expected.path("problems")) {
			String cell = problem.path("cell").stringValue();
			String sheet = problem.path("sheet").stringValue(null);
			String code = problem.path("code").stringValue();
			boolean note = problem.path("severity").stringValue().equals("note");
			boolean found = this.problems.stream()
				.anyMatch((one) -> String.valueOf(one.sheet()).equals(String.valueOf(sheet))
						&& one.finding().code().code().equals(code) && overlap(one.cell(), cell)
						&& (note || one.finding().severity() != Finding.Severity.NOTE));
			this.serious += note ? 0 : 1;
			this.seriousFound += (!note && found) ? 1 : 0;
			this.notes += note ? 1 : 0;
			this.notesFound += (note && found) ? 1 : 0;
			if (!found) {
				this.wrong.add((note ? "note " : "PROBLEM ") + code + " not found at " + sheet + " " + cell);
			}
		}
		for (Problem problem : this.problems) {
			boolean told = false;
			for (JsonNode known : this.expected.path("problems")) {
				told |= overlap(problem.cell(), known.path("cell").stringValue()) && String.valueOf(problem.sheet())
					.equals(String.valueOf(known.path("sheet").stringValue(null)));
			}
			if (!told && problem.finding().severity() != Finding.Severity.NOTE) {
				this.errorsBesides += problem.isError() ? 1 : 0;
				this.wrong
					.add("besides: " + problem.sheet() + " " + problem.cell() + " " + problem.finding().code().code()
							+ " " + problem.finding().severity() + " " + List.of(problem.finding().about()));
			}
		}
	}

	private static boolean overlap(String one, String other) {
		if (one.equals(other)) {
			return true;
		}
		CellRange left = CellRange.of(one);
		CellRange right = CellRange.of(other);
		return one.contains(":") && other.contains(":") && left.left() <= right.right() && right.left() <= left.right()
				&& left.top() <= right.bottom() && right.top() <= left.bottom();
	}

	@Override
	public String toString() {
		return "corrections %d of %d, values %d/%d, errors and warnings %d/%d, notes %d/%d, errors besides %d"
			.formatted(this.corrections, this.expected.path("correctionsAtMost").asInt(0), this.rightValues,
					this.values, this.seriousFound, this.serious, this.notesFound, this.notes, this.errorsBesides);
	}

}
