package cn.xieshou.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;

/**
 * The versions of a document (版本链): all that it replaced and all that replaced it, within
 * the reader's scope, and which of them applies on a day.
 */
@Service
@Transactional(readOnly = true)
class DocumentChains {

	private static final String NEXT = """
			select id, replaces_id from document where id = any(?) or replaces_id = any(?)
			""";

	private static final String CHAIN = """
			select t.id, t.code, t.name as title, t.number, t.edition, t.publisher, t.published, t.status, t.valid_from,
			t.valid_to, t.replaces_id as replaces
			from document t where t.id = any(?) and %s
			""";

	private final JdbcClient jdbc;

	private final Records records;

	private final DocumentRegister documents;

	private final Access access;

	private final RecordVisibility visibility;

	DocumentChains(JdbcClient jdbc, Records records, DocumentRegister documents, Access access,
			RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.records = records;
		this.documents = documents;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * A version.
	 *
	 * @param replaces the version before
	 * @param validity whether it applies on the day asked for
	 */
	record Version(UUID id, @Nullable String code, String title, @Nullable String number, @Nullable String edition,
			@Nullable String publisher, @Nullable String published, @Nullable DocumentStatus status,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable UUID replaces, Validity validity) {

	}

	/**
	 * The versions, the oldest first.
	 * @param id one of them
	 * @param day the day for which validity is asked
	 * @throws cn.xieshou.web.NotFound if there is no such document within the reader's
	 * scope
	 */
	List<Version> of(UUID id, LocalDate day) {
		this.records.require(this.documents, id);
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("documents", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of((Object) chain(id)));
		arguments.addAll(scope.arguments());
		List<Stored> stored = this.jdbc.sql(CHAIN.formatted(scope.sql())).params(arguments).query(Stored.class).list();
		Map<UUID, UUID> before = new HashMap<>();
		Map<UUID, LocalDate> replacedFrom = new HashMap<>();
		for (Stored one : stored) {
			if (one.replaces() != null) {
				before.put(one.id(), one.replaces());
				if (one.validFrom() != null) {
					replacedFrom.merge(one.replaces(), one.validFrom(),
							(some, other) -> some.isBefore(other) ? some : other);
				}
			}
		}
		return stored.stream()
			.sorted(Comparator.comparingInt((Stored one) -> age(one.id(), before))
				.thenComparing((one) -> Objects.requireNonNullElse(one.validFrom(), LocalDate.MAX))
				.thenComparing(Stored::title))
			.map((one) -> one
				.version(Validity.on(day, one.status(), one.validFrom(), one.validTo(), replacedFrom.get(one.id()))))
			.toList();
	}

	/** The versions before and after, step by step. */
	private UUID[] chain(UUID id) {
		Set<UUID> chain = new LinkedHashSet<>();
		Set<UUID> next = Set.of(id);
		while (!next.isEmpty()) {
			chain.addAll(next);
			UUID[] from = next.toArray(UUID[]::new);
			Set<UUID> found = new LinkedHashSet<>();
			this.jdbc.sql(NEXT).params(from, from).query((row) -> {
				found.add(row.getObject("id", UUID.class));
				found.add(row.getObject("replaces_id", UUID.class));
			});
			found.removeIf((one) -> one == null || chain.contains(one));
			next = found;
		}
		return chain.toArray(UUID[]::new);
	}

	/** How many versions came before. */
	private static int age(UUID id, Map<UUID, UUID> before) {
		int age = 0;
		for (UUID at = before.get(id); at != null; at = before.get(at)) {
			age++;
		}
		return age;
	}

	private record Stored(UUID id, @Nullable String code, String title, @Nullable String number,
			@Nullable String edition, @Nullable String publisher, @Nullable String published,
			@Nullable DocumentStatus status, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
			@Nullable UUID replaces) {

		Version version(Validity validity) {
			return new Version(this.id, this.code, this.title, this.number, this.edition, this.publisher,
					this.published, this.status, this.validFrom, this.validTo, this.replaces, validity);
		}

	}

}
