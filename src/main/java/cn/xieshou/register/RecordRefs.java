package cn.xieshou.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Refusal;

/** Which record answers to which outside reference (外部编号对照). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordRefs {

	private final JdbcClient jdbc;

	RecordRefs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the references that a form gives its record, and no others.
	 * @throws Refusal if one belongs to another record
	 */
	public <F extends Record & RegisterForm> void keep(Register<?, F> register, Place place, F form) {
		List<String> refs = new ArrayList<>(register.furtherRefs(form));
		if (form.ref() != null) {
			refs.add(form.ref());
		}
		this.jdbc.sql("delete from record_ref where root_id = ? and record_id = ? and ref <> all(?)")
			.params(place.root(), place.record(), refs.toArray(String[]::new))
			.update();
		for (String ref : refs) {
			if (isTaken(ref, place.record()) || keep(register.code(), ref, place) == 0) {
				throw Refusal.at("ref", "entry.refTaken", ref);
			}
		}
	}

	private int keep(String type, String ref, Place place) {
		return this.jdbc.sql("""
				insert into record_ref (ref, type, record_id, root_id, pairing_id) values (?, ?, ?, ?, ?)
				on conflict (ref, root_id) do update set pairing_id = excluded.pairing_id
				where record_ref.record_id = excluded.record_id
				""").params(Arrays.asList(ref, type, place.record(), place.root(), place.pairing())).update();
	}

	/**
	 * Also by a record of another root, which the table's key does not hold against it.
	 */
	private boolean isTaken(String ref, UUID record) {
		return this.jdbc.sql("select exists (select 1 from record_ref where ref = ? and record_id <> ?)")
			.params(ref, record)
			.query(Boolean.class)
			.single();
	}

	/** Forgets the references of a record that no longer stands. */
	public void forget(Place place) {
		this.jdbc.sql("delete from record_ref where root_id = ? and record_id = ?")
			.params(place.root(), place.record())
			.update();
	}

}
