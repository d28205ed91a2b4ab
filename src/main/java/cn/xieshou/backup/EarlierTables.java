package cn.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the tables as a backup has them (备份时的表结构): in an empty schema, by the migrations
 * that the portal that made it had run and no others.
 */
final class EarlierTables {

	private static final String FOLDER = "db/migration/";

	private final Flyway flyway;

	/**
	 * Of this portal.
	 * @param flyway with all migrations
	 */
	EarlierTables(Flyway flyway) {
		this.flyway = flyway;
	}

	/**
	 * Looks for the migrations of a backup.
	 * @throws BackupFailure if one is not known here, or is another
	 */
	void require(List<Manifest.Migration> migrations) {
		Map<String, Integer> known = new HashMap<>();
		for (MigrationInfo info : this.flyway.info().all()) {
			if (info.getState().isResolved()) {
				known.put(info.getScript(), info.getResolvedChecksum());
			}
		}
		for (Manifest.Migration migration : migrations) {
			if (!known.containsKey(migration.script())
					|| !Objects.equals(known.get(migration.script()), migration.checksum())) {
				throw BackupFailure.newerPortal(migration.script());
			}
		}
	}

	/** Deletes everything and makes the tables. */
	void make(List<Manifest.Migration> migrations) throws IOException {
		Set<String> scripts = migrations.stream().map(Manifest.Migration::script).collect(Collectors.toSet());
		Path folder = Files.createTempDirectory("xieshou-migrations");
		try {
			for (Resource script : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + FOLDER + "**/*.sql")) {
				String address = script.getURL().toString();
				String name = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
				if (scripts.contains(name)) {
					Path file = folder.resolve(name);
					Files.createDirectories(Objects.requireNonNull(file.getParent()));
					try (InputStream in = script.getInputStream()) {
						Files.copy(in, file);
					}
				}
			}
			Flyway earlier = Flyway.configure()
				.configuration(this.flyway.getConfiguration())
				.locations("filesystem:" + folder)
				.javaMigrations(Arrays.stream(this.flyway.getConfiguration().getJavaMigrations())
					.filter((migration) -> scripts.contains(migration.getClass().getName()))
					.toArray(JavaMigration[]::new))
				.cleanDisabled(false)
				.load();
			earlier.clean();
			earlier.migrate();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
