package cn.xieshou.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.classification.Grade;
import cn.xieshou.database.RequestLimits;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.ListExport;
import cn.xieshou.exports.ExportSource;

/**
 * The audit package as a file (审计包文件), written in the background and at once, in one
 * snapshot of the database.
 */
@Component
class DossierFiles implements ExportSource {

	private final DossierQueries queries;

	private final DossierWriter writer;

	private final DossierHead head;

	private final EvidencePart evidence;

	private final ExportService exports;

	private final ListExport lists;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate snapshot;

	DossierFiles(DossierQueries queries, DossierWriter writer, DossierHead head, EvidencePart evidence,
			ExportService exports, ListExport lists, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.queries = queries;
		this.writer = writer;
		this.head = head;
		this.evidence = evidence;
		this.exports = exports;
		this.lists = lists;
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Override
	public boolean has(String what) {
		return what.equals(Dossier.CODE);
	}

	@Override
	public Set<String> formats() {
		return Set.of(Dossier.ZIP);
	}

	@Override
	public Content of(String what, Map<String, List<String>> filter) {
		return new File(this.queries.of(filter));
	}

	/** One package. */
	private final class File implements Content {

		private final DossierQuery query;

		File(DossierQuery query) {
			this.query = query;
		}

		@Override
		public Grade grade() {
			return Stream
				.concat(this.query.lists().stream().map(DossierFiles.this.exports::grade),
						Stream.of(DossierFiles.this.evidence.grade(this.query.within())))
				.max(Grade::compareTo)
				.orElseThrow();
		}

		@Override
		public long count() {
			return this.query.lists().stream().mapToLong(DossierFiles.this.lists::count).sum();
		}

		@Override
		public String name(Grade grade, String extension) {
			return DossierFiles.this.head.name(this.query, grade, extension);
		}

		@Override
		public String address() {
			return "/api/v1/reports/" + Dossier.CODE;
		}

		@Override
		public long zip(UUID id, Grade grade, OutputStream out, LongConsumer told) {
			Long rows = DossierFiles.this.snapshot.execute((status) -> {
				DossierFiles.this.jdbc.execute((Connection connection) -> RequestLimits.lift(connection));
				try {
					return DossierFiles.this.writer.write(id, this.query, grade, out, told);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			return (rows != null) ? rows : 0;
		}

		@Override
		public long csv(OutputStream out, LongConsumer told) {
			throw new UnsupportedOperationException("A package is many files");
		}

		@Override
		public long xlsx(Grade grade, OutputStream out, LongConsumer told) {
			throw new UnsupportedOperationException("A package is many files");
		}

		@Override
		public long json(OutputStream out, LongConsumer told) {
			throw new UnsupportedOperationException("A package is many files");
		}

	}

}
