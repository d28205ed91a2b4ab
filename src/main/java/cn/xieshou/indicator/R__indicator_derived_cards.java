package cn.xieshou.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Bigrams;

/**
 * Brings in the cards of the indicators that the portal itself adds up (平台计算指标); runs
 * again whenever their list changes.
 */
@Component
class R__indicator_derived_cards extends BaseJavaMigration {

	private static final String UPSERT = """
			insert into indicator (id, root_id, version, name, grams, posted_at, code, name_en, definition, definition_en,
			unit, kind, over_pairings, over_time, domain, owner) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (code) do update set name = excluded.name, grams = excluded.grams, name_en = excluded.name_en,
			definition = excluded.definition, definition_en = excluded.definition_en
			""";

	@Override
	public Integer getChecksum() {
		CRC32 crc = new CRC32();
		crc.update(DerivedCards.file().getBytes(StandardCharsets.UTF_8));
		return (int) crc.getValue();
	}

	@Override
	public void migrate(Context context) throws SQLException, IOException {
		Connection connection = context.getConnection();
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(DerivedCards.file());
				PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
			for (NamedCsvRecord line : lines) {
				String code = line.getField("code");
				String name = line.getField("name");
				String nameEn = line.getField("name_en");
				int column = 0;
				upsert.setObject(++column,
						UUID.nameUUIDFromBytes(("indicator:" + code).getBytes(StandardCharsets.UTF_8)));
				upsert.setObject(++column, PairingTree.COMMONS);
				upsert.setString(++column, name);
				upsert.setArray(++column,
						connection.createArrayOf("text", Bigrams.of(String.join(" ", name, code, nameEn))));
				upsert.setTimestamp(++column, Timestamp.from(Instant.now()));
				upsert.setString(++column, code);
				upsert.setString(++column, nameEn);
				for (String field : new String[] { "definition", "definition_en", "unit", "kind", "over_pairings",
						"over_time" }) {
					upsert.setString(++column, line.getField(field));
				}
				upsert.setString(++column, line.getField("domain").toUpperCase(java.util.Locale.ROOT));
				upsert.setString(++column, line.getField("owner"));
				upsert.addBatch();
			}
			upsert.executeBatch();
		}
	}

}
