package cn.xieshou.books;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

import javax.sql.DataSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.database.StartLock;
import cn.xieshou.posting.BookLine;
import cn.xieshou.posting.BookLoader;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Unit;
import cn.xieshou.values.UnitList;

/**
 * Brings in the catalogue that every portal starts with (基础目录装载): the lines of each file
 * that are not yet in the books, by their code or outside reference, as one posted
 * filing. Done once, and once more when a release has another file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CatalogueBooks implements ApplicationRunner {

	private static final String LOADER = "catalogue";

	private static final String LOADER_NAME = "基础目录装载";

	private static final String LOADER_UNIT = "携手";

	/**
	 * Records of a type, with the column that tells whether one is in the books.
	 */
	private record Source(String type, String key, List<Entry> entries) {

		String[] keys() {
			return this.entries.stream().map((entry) -> entry.form().path(this.key).asString()).toArray(String[]::new);
		}

	}

	/**
	 * A record that belongs to the catalogue.
	 *
	 * @param part whether it is filed after others, as a part after its whole
	 */
	private record Entry(ObjectNode form, boolean part) {

	}

	private final BookLoader loading;

	private final TableForms forms;

	private final JsonMapper json;

	private final Registers registers;

	private final JdbcTemplate jdbc;

	private final Accounts accounts;

	private final DataSource database;

	CatalogueBooks(BookLoader loading, TableForms forms, JsonMapper json, Registers registers, JdbcTemplate jdbc,
			Accounts accounts, DataSource database) {
		this.loading = loading;
		this.forms = forms;
		this.json = json;
		this.registers = registers;
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.database = database;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		StartLock.run(this.database, this::load);
	}

	private void load() {
		Actor loader = new Actor(
				this.accounts.find(LOADER).orElseGet(() -> this.accounts.open(LOADER, LOADER_NAME, LOADER_UNIT, null)),
				LOADER, LOADER_NAME, LOADER_UNIT, List.of());
		sources().forEach((source) -> load(loader, source));
	}

	/** In an order in which nothing refers to what comes later. */
	private List<Source> sources() {
		return List.of(
				new Source("units", "symbol",
						UnitList.ofFile().stream().map((one) -> new Entry(unit(one), false)).toList()),
				new Source("indicators", "code", file("indicators")),
				new Source("headlines", "ref", file("headlines")));
	}

	private List<Entry> file(String type) {
		return BookFile.read(type + ".csv")
			.stream()
			.map((line) -> new Entry(this.forms.of(type, line),
					line.findField("part_of").filter((whole) -> !whole.isEmpty()).isPresent()))
			.toList();
	}

	private ObjectNode unit(UnitList.Listed listed) {
		Unit unit = listed.unit();
		ObjectNode form = new Forms(this.json).put("symbol", unit.symbol())
			.put("dimension", unit.dimension())
			.put("base", unit.base())
			.put("numerator", unit.numerator())
			.put("denominator", unit.denominator())
			.put("decimals", unit.scale())
			.put("english", unit.english())
			.put("offered", unit.offered())
			.get();
		listed.synonyms().forEach(form.withArray("synonyms")::add);
		return form;
	}

	private void load(Actor loader, Source source) {
		Set<String> known = known(source);
		Map<Boolean, List<BookLine>> filings = new TreeMap<>();
		source.entries()
			.stream()
			.filter((entry) -> !known.contains(entry.form().path(source.key()).asString()))
			.forEach((entry) -> filings.computeIfAbsent(entry.part(), (fresh) -> new ArrayList<>())
				.add(new BookLine(null, null, entry.form(), List.of())));
		filings.forEach((part, lines) -> this.loading.load(loader, source.type(), lines,
				"catalogue:" + source.type() + ":" + checksum(lines)));
	}

	/** What is in the books or was until somebody voided it. */
	private Set<String> known(Source source) {
		String table = this.registers.require(source.type()).table();
		String sql = "select %1$s from %2$s where %1$s = any(?) union select %1$s from %2$s_history where %1$s = any(?)";
		return Set.copyOf(
				this.jdbc.queryForList(sql.formatted(source.key(), table), String.class, source.keys(), source.keys()));
	}

	private static long checksum(List<BookLine> lines) {
		CRC32 crc = new CRC32();
		lines.forEach((line) -> crc.update(line.form().toString().getBytes(StandardCharsets.UTF_8)));
		return crc.getValue();
	}

}
