package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * What depends on records that are to be voided (依存记录): posted records that name them,
 * belong to them or cite them. As long as there is any, the record is not voided, so that
 * no page ever names what is gone.
 */
@Service
class Dependents {

	/** So many are named in a refusal, of more only the number is said. */
	private static final int NAMED = 5;

	private static final String NAMING = """
			select l.from_type, l.from_id from record_link l
			where l.to_type = ? and l.to_id = any(?) and l.from_id <> all(?) limit 1001
			""";

	private static final String BELONGING = "select t.id from %s t where t.pairing_id = any(?)"
			+ " and t.id <> all(?) limit 1001";

	private static final String CITING = """
			select t.id from filing_line l
			join %s t on t.id = l.record_id and t.filing_id = l.filing_id and t.filing_line = l.number
			where l.evidence @> jsonb_build_array(jsonb_build_object('document', ?::uuid)) and t.id <> all(?)
			limit 1001
			""";

	private final JdbcTemplate jdbc;

	private final Registers registers;

	private final References references;

	private final Labels labels;

	Dependents(JdbcTemplate jdbc, Registers registers, References references, Labels labels) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.references = references;
		this.labels = labels;
	}

	/** A record that depends on another. */
	private record Dependent(String type, UUID record) {

	}

	/**
	 * Makes sure that nothing but the lines themselves depends on what they void.
	 * @throws Refusal with what does, by name as far as the actor may see it
	 */
	void requireNoneOf(Register<?, ?> register, List<FilingLine> lines) {
		require(register, voided(lines), lines.stream().map(FilingLine::record).toArray(UUID[]::new));
	}

	/**
	 * The same once the lines are written: nothing at all may depend on what is voided.
	 */
	void requireNoneLeftOf(Register<?, ?> register, List<FilingLine> lines) {
		UUID[] voided = voided(lines);
		require(register, voided, voided);
	}

	private static UUID[] voided(List<FilingLine> lines) {
		return lines.stream()
			.filter((line) -> line.action() == LineAction.VOID)
			.map(FilingLine::record)
			.toArray(UUID[]::new);
	}

	private void require(Register<?, ?> register, UUID[] voided, UUID[] aside) {
		if (voided.length == 0) {
			return;
		}
		Set<Dependent> dependents = new LinkedHashSet<>(this.jdbc.query(NAMING,
				(row, index) -> new Dependent(row.getString("from_type"), row.getObject("from_id", UUID.class)),
				register.code(), voided, aside));
		for (Register<?, ?> other : this.registers.all()) {
			if (register.code().equals("pairings")) {
				add(dependents, other, BELONGING.formatted(other.table()), voided, aside);
			}
			if (register.code().equals("documents")) {
				for (UUID document : voided) {
					add(dependents, other, CITING.formatted(other.table()), document, aside);
				}
			}
		}
		if (!dependents.isEmpty()) {
			throw new Refusal("filing.named", words(dependents));
		}
	}

	private void add(Set<Dependent> dependents, Register<?, ?> register, String sql, Object voided, UUID[] aside) {
		this.jdbc.queryForList(sql, UUID.class, voided, aside)
			.forEach((record) -> dependents.add(new Dependent(register.code(), record)));
	}

	/** The first of them that the actor may see, and how many there are besides. */
	private String words(Set<Dependent> dependents) {
		List<String> words = new ArrayList<>();
		for (Dependent dependent : dependents) {
			if (words.size() < NAMED
					&& !this.references.visible(dependent.type(), List.of(dependent.record())).isEmpty()) {
				words.add(this.labels.text("filing.named.one", this.labels.text(dependent.type()),
						this.references.nameOf(dependent.type(), dependent.record().toString())));
			}
			if (words.size() == NAMED) {
				break;
			}
		}
		int others = dependents.size() - words.size();
		if (others > 0) {
			words.add(this.labels.text(words.isEmpty() ? "filing.named.unseen" : "filing.named.others", others));
		}
		return String.join(this.labels.text("filing.named.and"), words);
	}

}
