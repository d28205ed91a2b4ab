package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Place;
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
public class Dependents {

	/** So many are named in a refusal, of more only the number is said. */
	private static final int NAMED = 5;

	private static final String NAMING = """
			select l.from_type, l.from_id from record_link l
			where l.to_type = ? and l.to_id = any(?) and l.from_id <> all(?) limit 1001
			""";

	/** What names a voided record and can name its successor: all of the same root. */
	private static final String FOLLOWING = """
			select distinct l.from_type, l.from_id, l.pairing_id from record_link l
			where l.root_id = ? and l.pairing_id is not null and l.to_type = ? and l.to_id = any(?)
			and l.from_id <> all(?) order by l.from_type, l.from_id limit 1001
			""";

	private static final String CODES = "select %s from %s where id = any(?)";

	/** The codes that records have at present and would have no more, or just lost. */
	private static final String LOST_CODES = CODES + """
			 union select p.%1$s from %2$s_history p where p.id = any(?)
			and not exists (select 1 from %2$s r where r.%1$s = p.%1$s)
			""";

	private static final String BELONGING = "select t.id from %s t where t.pairing_id = any(?)"
			+ " and t.id <> all(?) limit 1001";

	private static final String CITING = """
			select t.id from filing_line l
			join %s t on t.id = l.record_id and t.filing_id = l.filing_id and t.filing_line = l.number
			where l.evidence @> any(array(select jsonb_build_array(jsonb_build_object('document', document))
			from unnest(?::uuid[]) document)) and t.id <> all(?)
			limit 1001
			""";

	private final JdbcTemplate jdbc;

	private final Registers registers;

	private final References references;

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	Dependents(JdbcTemplate jdbc, Registers registers, References references, Access access, PairingTree tree,
			Labels labels) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.references = references;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
	}

	/** A record that depends on another. */
	public record Dependent(String type, UUID record) {

	}

	/**
	 * Makes sure that nothing but the lines themselves depends on what they void, or what
	 * does can follow to its successor.
	 * @throws Refusal with what does, by name as far as the actor may see it
	 */
	public void requireNoneOf(Register<?, ?> register, UUID root, List<FilingLine> lines) {
		Set<Dependent> dependents = of(register, voided(lines),
				lines.stream().map(FilingLine::record).toArray(UUID[]::new));
		dependents.removeAll(changeable(register, root, lines).keySet());
		requireNone(dependents);
	}

	/**
	 * Where the records belong that follow to the successors of what is voided; only what
	 * the author may change does.
	 */
	List<Place> following(Register<?, ?> register, UUID root, List<FilingLine> lines) {
		return changeable(register, root, lines).entrySet()
			.stream()
			.map((follower) -> Place.of(follower.getKey().record(), follower.getValue(), this.tree))
			.toList();
	}

	/** The followers that the author may change themselves. */
	private Map<Dependent, UUID> changeable(Register<?, ?> register, UUID root, List<FilingLine> lines) {
		Map<Dependent, UUID> followers = followers(register, root, lines, this.access.scope(register.entering()));
		followers.keySet().removeIf((one) -> !this.access.actor().may(this.registers.require(one.type()).entering()));
		return followers;
	}

	/**
	 * The records that name what is voided with a successor, and their pairings.
	 * @param root the root of the filing; what is beyond it does not follow
	 * @param scope what lies beyond it does not follow either
	 */
	public Map<Dependent, UUID> followers(Register<?, ?> register, UUID root, List<FilingLine> lines, Scope scope) {
		UUID[] succeeded = lines.stream()
			.filter((line) -> line.successor().isPresent())
			.map(FilingLine::record)
			.toArray(UUID[]::new);
		Map<Dependent, UUID> followers = new LinkedHashMap<>();
		if (succeeded.length > 0) {
			this.jdbc.query(FOLLOWING, (row) -> {
				Dependent dependent = new Dependent(row.getString("from_type"), row.getObject("from_id", UUID.class));
				UUID pairing = row.getObject("pairing_id", UUID.class);
				if (this.registers.require(dependent.type()).finalRule() == null && scope.contains(root, pairing)) {
					followers.put(dependent, pairing);
				}
			}, root, register.code(), succeeded, lines.stream().map(FilingLine::record).toArray(UUID[]::new));
		}
		return followers;
	}

	/**
	 * The same once the lines are written: nothing at all may depend on what is voided.
	 */
	public void requireNoneLeftOf(Register<?, ?> register, List<FilingLine> lines) {
		UUID[] voided = voided(lines);
		Set<Dependent> dependents = of(register, voided, voided);
		if (register.isNamedByCode()) {
			UUID[] changed = lines.stream().map(FilingLine::record).toArray(UUID[]::new);
			dependents.addAll(ofCodes(register, codes(LOST_CODES, register, voided, changed), voided));
		}
		requireNone(dependents);
	}

	private static UUID[] voided(List<FilingLine> lines) {
		return lines.stream()
			.filter((line) -> line.action() == LineAction.VOID)
			.map(FilingLine::record)
			.toArray(UUID[]::new);
	}

	private Set<Dependent> of(Register<?, ?> register, UUID[] voided, UUID[] aside) {
		if (voided.length == 0) {
			return new LinkedHashSet<>();
		}
		Set<Dependent> dependents = new LinkedHashSet<>(this.jdbc.query(NAMING,
				(row, index) -> new Dependent(row.getString("from_type"), row.getObject("from_id", UUID.class)),
				register.code(), voided, aside));
		if (register.isNamedByCode()) {
			dependents.addAll(ofCodes(register, codes(CODES, register, (Object) voided), aside));
		}
		for (Register<?, ?> other : this.registers.all()) {
			if (register.isPlace()) {
				add(dependents, other, BELONGING.formatted(other.table()), voided, aside);
			}
			if (register.isCitable()) {
				add(dependents, other, CITING.formatted(other.table()), voided, aside);
			}
		}
		return dependents;
	}

	private List<String> codes(String sql, Register<?, ?> register, Object... arguments) {
		return this.jdbc.queryForList(sql.formatted(register.codeColumn(), register.table()), String.class, arguments);
	}

	/** What names codes of a type, in columns that are called like the fields. */
	private Set<Dependent> ofCodes(Register<?, ?> named, List<String> codes, UUID[] aside) {
		Set<Dependent> dependents = new LinkedHashSet<>();
		if (codes.isEmpty()) {
			return dependents;
		}
		for (Register<?, ?> register : this.registers.all()) {
			for (FormField field : FormField.of(register.formType())) {
				String column = Column.of(field.name(), Column.Kind.REGION).sql();
				if (named.code().equals(field.names()) && !field.ownCode()) {
					addNaming(dependents, register,
							column + (field.isSeveral() ? "::text[] && ?::text[]" : " = any(?)"), codes, aside);
				}
				field.parts()
					.stream()
					.filter((part) -> named.code().equals(part.names()))
					.forEach((part) -> addNaming(dependents, register,
							"exists (select 1 from jsonb_array_elements(%s) part where part ->> '%s' = any(?))"
								.formatted(column, part.name()),
							codes, aside));
			}
		}
		return dependents;
	}

	private void addNaming(Set<Dependent> dependents, Register<?, ?> register, String condition, List<String> codes,
			UUID[] aside) {
		this.jdbc
			.queryForList("select t.id from %s t where %s and t.id <> all(?) limit 1001".formatted(register.table(),
					condition), UUID.class, codes.toArray(String[]::new), aside)
			.forEach((record) -> dependents.add(new Dependent(register.code(), record)));
	}

	private void requireNone(Set<Dependent> dependents) {
		if (!dependents.isEmpty()) {
			throw new Refusal("filing.named", words(dependents));
		}
	}

	private void add(Set<Dependent> dependents, Register<?, ?> register, String sql, UUID[] voided, UUID[] aside) {
		this.jdbc.queryForList(sql, UUID.class, voided, aside)
			.forEach((record) -> dependents.add(new Dependent(register.code(), record)));
	}

	/** The first of them that the actor may see, and how many there are in addition. */
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
