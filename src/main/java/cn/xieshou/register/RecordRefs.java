package cn.xieshou.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Refusal;

/** Which record answers to which outside reference (外部编号对照). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordRefs {

	private static final String FORGET = """
			delete from record_ref r where r.root_id = ? and r.record_id = any(?)
			and not exists (select 1 from unnest(?::text[], ?::uuid[]) as kept (ref, record_id)
			where kept.ref = r.ref and kept.record_id = r.record_id)
			""";

	/**
	 * Also by a record of another root, which the table's key does not hold against it.
	 */
	private static final String TAKEN = """
			select r.ref from record_ref r join unnest(?::text[], ?::uuid[]) as given (ref, record_id)
			on given.ref = r.ref and given.record_id <> r.record_id limit 1
			""";

	private static final String KEEP = """
			insert into record_ref (ref, type, record_id, root_id, pairing_id)
			select ref, ?, record_id, ?, pairing_id from unnest(?::text[], ?::uuid[], ?::uuid[])
			as given (ref, record_id, pairing_id)
			on conflict (ref, root_id) do update set pairing_id = excluded.pairing_id
			where record_ref.record_id = excluded.record_id
			""";

	private final JdbcTemplate jdbc;

	RecordRefs(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private record Given(String ref, UUID record, @Nullable UUID pairing) {

	}

	/**
	 * Keeps the references that forms give their records, and no others.
	 * @throws Refusal if one belongs to another record
	 */
	public void keep(Posted posted) {
		List<Given> given = given(posted);
		String[] refs = given.stream().map(Given::ref).toArray(String[]::new);
		UUID[] records = given.stream().map(Given::record).toArray(UUID[]::new);
		UUID[] known = posted.known();
		if (known.length > 0) {
			this.jdbc.update(FORGET, posted.root(), known, refs, records);
		}
		if (given.isEmpty()) {
			return;
		}
		this.jdbc.queryForList(TAKEN, String.class, refs, records).stream().findAny().ifPresent((ref) -> {
			throw taken(ref);
		});
		int kept = this.jdbc.update(KEEP, posted.register().code(), posted.root(), refs, records,
				given.stream().map(Given::pairing).toArray(UUID[]::new));
		if (kept < given.size()) {
			throw taken(refs[0]);
		}
	}

	private static List<Given> given(Posted posted) {
		Map<String, Given> given = new HashMap<>();
		posted.present().forEach((line) -> refs(posted.register(), line).forEach((ref) -> {
			Given other = given.put(ref, new Given(ref, line.record(), line.place().pairing()));
			if (other != null && !other.record().equals(line.record())) {
				throw taken(ref);
			}
		}));
		return List.copyOf(given.values());
	}

	@SuppressWarnings({ "unchecked", "DataFlowIssue" })
	private static <F extends Record & RegisterForm> List<String> refs(Register<?, F> register, Posted.Line line) {
		Posted.Content content = line.content();
		if (content == null) {
			return List.of();
		}
		List<String> refs = new ArrayList<>(register.furtherRefs((F) content.form()));
		if (content.ref() != null) {
			refs.add(content.ref());
		}
		return refs;
	}

	private static Refusal taken(String ref) {
		return Refusal.at("ref", "entry.refTaken", ref);
	}

}
