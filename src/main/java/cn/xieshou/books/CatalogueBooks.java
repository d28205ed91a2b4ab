package cn.xieshou.books;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

import javax.sql.DataSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

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
	 * A file with the type of its records and the column that tells whether a record is
	 * in the books.
	 */
	private record Source(String file, String type, String key) {

	}

	/** In an order in which nothing refers to what comes later. */
	private static final List<Source> SOURCES = List.of(new Source("indicators.csv", "indicators", "code"),
			new Source("headlines.csv", "headlines", "ref"));

	private final BookLoader loading;

	private final TableForms forms;

	private final Registers registers;

	private final JdbcTemplate jdbc;

	private final Accounts accounts;

	private final DataSource database;

	CatalogueBooks(BookLoader loading, TableForms forms, Registers registers, JdbcTemplate jdbc, Accounts accounts,
			DataSource database) {
		this.loading = loading;
		this.forms = forms;
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
		SOURCES.forEach((source) -> load(loader, source));
	}

	private void load(Actor loader, Source source) {
		List<NamedCsvRecord> lines = BookFile.read(source.file());
		Set<String> known = known(source, lines);
		Map<Boolean, List<BookLine>> filings = new LinkedHashMap<>();
		for (NamedCsvRecord line : lines) {
			if (!known.contains(line.getField(source.key()))) {
				filings.computeIfAbsent(isPart(line), (fresh) -> new ArrayList<>())
					.add(new BookLine(null, null, this.forms.of(source.type(), line), List.of()));
			}
		}
		String mark = "catalogue:" + source.file() + ":" + checksum(lines);
		filings
			.forEach((parts, filed) -> this.loading.load(loader, source.type(), filed, parts ? mark + ":parts" : mark));
	}

	/** What is in the books or was until somebody voided it. */
	private Set<String> known(Source source, List<NamedCsvRecord> lines) {
		String table = this.registers.require(source.type()).table();
		String sql = "select %1$s from %2$s where %1$s = any(?) union select %1$s from %2$s_history where %1$s = any(?)";
		String[] keys = lines.stream().map((line) -> line.getField(source.key())).toArray(String[]::new);
		return Set.copyOf(this.jdbc.queryForList(sql.formatted(source.key(), table), String.class, keys, keys));
	}

	/** A part is filed after its whole. */
	private static boolean isPart(NamedCsvRecord line) {
		return line.findField("part_of").filter((whole) -> !whole.isEmpty()).isPresent();
	}

	private static long checksum(List<NamedCsvRecord> lines) {
		CRC32 crc = new CRC32();
		lines.forEach((line) -> crc.update(String.join(",", line.getFields()).getBytes(StandardCharsets.UTF_8)));
		return crc.getValue();
	}

}
