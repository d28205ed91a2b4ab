package cn.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import cn.xieshou.evidence.EvidenceStore;
import cn.xieshou.evidence.EvidenceStore.Received;

/**
 * The files of evidence in a backup (佐证归档): a tar archive, each file under its digest.
 */
final class EvidenceArchive {

	private static final String WHAT = "evidence";

	private final EvidenceStore store;

	EvidenceArchive(EvidenceStore store) {
		this.store = store;
	}

	/** Writes the files that a snapshot of the database names. */
	Manifest.Evidence write(Connection snapshot, OutputStream out, Progress progress) throws SQLException, IOException {
		List<String> missing = new ArrayList<>();
		long files = 0;
		long bytes = 0;
		try (TarArchiveOutputStream archive = new TarArchiveOutputStream(out);
				Statement statement = snapshot.createStatement()) {
			archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
			statement.setFetchSize(1000);
			try (ResultSet rows = statement
				.executeQuery("select sha256, size, count(*) over () from evidence_file order by sha256")) {
				while (rows.next()) {
					String sha256 = rows.getString(1);
					if (isWhole(sha256, rows.getLong(2))) {
						add(archive, sha256, rows.getLong(2));
						files++;
						bytes += rows.getLong(2);
					}
					else {
						missing.add(sha256);
					}
					progress.reached(files + missing.size(), rows.getLong(3), WHAT);
				}
			}
		}
		return new Manifest.Evidence(files, bytes, missing);
	}

	private boolean isWhole(String sha256, long size) throws IOException {
		Path file = this.store.path(sha256);
		return Files.isRegularFile(file) && Files.size(file) == size && BackupFolder.sha256(file).equals(sha256);
	}

	private void add(TarArchiveOutputStream archive, String sha256, long size) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(sha256);
		entry.setSize(size);
		archive.putArchiveEntry(entry);
		Files.copy(this.store.path(sha256), archive);
		archive.closeArchiveEntry();
	}

	/** Gives each file its place; those that lie there already stay. */
	void read(InputStream in, long files, Progress progress) throws IOException {
		try (TarArchiveInputStream archive = new TarArchiveInputStream(in)) {
			long done = 0;
			for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				try (Received received = this.store.receive(archive)) {
					if (!received.sha256().equals(entry.getName())) {
						throw new IOException("Evidence " + entry.getName() + " is " + received.sha256());
					}
					this.store.keep(received);
				}
				progress.reached(++done, files, WHAT);
			}
		}
	}

}
