package cn.xieshou.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

	private record Given(String ref, UUID record, @Nullable UUID pairing, int line) {

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
			throw taken(ref, posted, given.stream().filter((one) -> one.ref().equals(ref)).findFirst().orElseThrow());
		});
		int kept = this.jdbc.update(KEEP, posted.register().code(), posted.root(), refs, records,
				given.stream().map(Given::pairing).toArray(UUID[]::new));
		if (kept < given.size()) {
			throw taken(refs[0], posted, given.get(0));
		}
	}

	private static List<Given> given(Posted posted) {
		Map<String, Given> given = new HashMap<>();
		posted.present().forEach((line) -> refs(posted.register(), line).forEach((ref) -> {
			Given other = given.put(ref, new Given(ref, line.record(), line.place().pairing(), line.number()));
			if (other != null && !other.record().equals(line.record())) {
				throw taken(ref, posted, other);
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

	/** Of several lines it is said which one gives the reference. */
	private static Refusal taken(String ref, Posted posted, Given given) {
		String line = (posted.lines().size() > 1) ? "lines[" + (given.line() - 1) + "]." : "";
		return Refusal.at(line + "ref", "entry.refTaken", ref);
	}

	/** Those of some references that records in the books answer to. */
	public Set<String> taken(Collection<String> refs) {
		return new HashSet<>(this.jdbc.queryForList("select distinct ref from record_ref where ref = any(?)",
				String.class, (Object) refs.toArray(String[]::new)));
	}

}
