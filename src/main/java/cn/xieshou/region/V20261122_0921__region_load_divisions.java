package cn.xieshou.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Bigrams;

/**
 * Loads the divisions of GB/T 2260 that come with the portal; what they rest on is in
 * docs/regions.md.
 */
@Component
class V20261122_0921__region_load_divisions extends BaseJavaMigration {

	private static final String INSERT = """
			insert into region (id, root_id, version, name, grams, posted_at, code, short_name, level, parent,
			valid_from, valid_to, successors, former_names, pinyin)
			values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	@Override
	public void migrate(Context context) throws SQLException, IOException {
		Connection connection = context.getConnection();
		try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/region/divisions.csv"));
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
				PreparedStatement insert = connection.prepareStatement(INSERT)) {
			Timestamp now = Timestamp.from(Instant.now());
			for (NamedCsvRecord line : lines) {
				bind(connection, insert, line, now);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private static void bind(Connection connection, PreparedStatement insert, NamedCsvRecord line, Timestamp now)
			throws SQLException {
		String code = line.getField("code");
		String name = line.getField("name");
		String searchText = String.join(" ", name, code, line.getField("pinyin"), line.getField("former_names"));
		insert.setObject(1, UUID.nameUUIDFromBytes(("region:" + code).getBytes(StandardCharsets.UTF_8)));
		insert.setObject(2, PairingTree.COMMONS);
		insert.setString(3, name);
		insert.setArray(4, array(connection, Bigrams.of(searchText)));
		insert.setTimestamp(5, now);
		insert.setString(6, code);
		insert.setString(7, line.getField("short_name"));
		insert.setString(8, line.getField("level"));
		insert.setString(9, orNull(line.getField("parent")));
		insert.setString(10, orNull(line.getField("valid_from")));
		insert.setString(11, orNull(line.getField("valid_to")));
		insert.setArray(12, array(connection, words(line.getField("successors"))));
		insert.setArray(13, array(connection, words(line.getField("former_names"))));
		insert.setString(14, orNull(line.getField("pinyin")));
	}

	private static String[] words(String text) {
		return text.isEmpty() ? new String[0] : text.split(" ");
	}

	private static Array array(Connection connection, String[] values) throws SQLException {
		return connection.createArrayOf("text", values);
	}

	@SuppressWarnings("NullAway")
	private static String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
