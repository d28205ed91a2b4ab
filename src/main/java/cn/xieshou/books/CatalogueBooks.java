package cn.xieshou.books;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import javax.sql.DataSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
 * that are not yet in the books, by their code or outside reference, and those that are
 * and that nobody but a load has said anything of since. Done once, and once more when a
 * release has another file.
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
		Actor loader = new Actor(this.accounts.ofPortal(LOADER, LOADER_NAME, LOADER_UNIT), LOADER, LOADER_NAME,
				LOADER_UNIT, List.of());
		sources().forEach((source) -> load(loader, source));
	}

	/** In an order in which nothing refers to what comes later. */
	private List<Source> sources() {
		return List.of(
				new Source("units", "symbol",
						UnitList.ofFile().stream().map((one) -> new Entry(unit(one), false)).toList()),
				new Source("indicators", "code", files("indicators", "indicators", "indicators.assessment")),
				new Source("headlines", "ref", files("headlines", "headlines")),
				new Source("schemes", "ref", files("schemes", "schemes")),
				new Source("calendars", "ref", files("calendars", "calendars")));
	}

	/**
	 * The lines of the files of a type; what a later file says of a code it says besides.
	 */
	private List<Entry> files(String type, String... files) {
		Map<String, ObjectNode> forms = new LinkedHashMap<>();
		for (String file : files) {
			for (NamedCsvRecord line : BookFile.read(file + ".csv")) {
				forms.computeIfAbsent(line.getField(0), (fresh) -> this.json.createObjectNode())
					.setAll(this.forms.of(type, line));
			}
		}
		return forms.values().stream().map((form) -> new Entry(form, form.has("partOf"))).toList();
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
		String key = "catalogue:" + source.type() + ":" + checksum(source.entries());
		Map<Boolean, List<Entry>> filings = new TreeMap<>(
				source.entries().stream().collect(Collectors.groupingBy(Entry::part)));
		if (filings.keySet().stream().allMatch((part) -> this.loading.isLoaded(loader, key + ":" + part))) {
			return;
		}
		Set<String> known = known(source);
		Map<String, BookLoader.Loaded> loaded = this.loading.loaded(source.type(), source.key(), source.keys());
		filings.forEach((part, entries) -> {
			List<BookLine> lines = new ArrayList<>();
			for (Entry entry : entries) {
				String called = entry.form().path(source.key()).asString();
				BookLoader.Loaded present = loaded.get(called);
				if (present != null) {
					lines.add(new BookLine(present.record(), present.version(), entry.form(), List.of()));
				}
				else if (!known.contains(called)) {
					lines.add(new BookLine(null, null, entry.form(), List.of()));
				}
			}
			this.loading.load(loader, source.type(), lines, key + ":" + part);
		});
	}

	/** What is in the books or was until somebody voided it. */
	private Set<String> known(Source source) {
		String table = this.registers.require(source.type()).table();
		String sql = "select %1$s from %2$s where %1$s = any(?) union select %1$s from %2$s_history where %1$s = any(?)";
		return Set.copyOf(
				this.jdbc.queryForList(sql.formatted(source.key(), table), String.class, source.keys(), source.keys()));
	}

	private static long checksum(List<Entry> entries) {
		CRC32 crc = new CRC32();
		entries.forEach((entry) -> crc.update(entry.form().toString().getBytes(StandardCharsets.UTF_8)));
		return crc.getValue();
	}

}
