package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.NameLookup;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

/**
 * Row locks of a posting (入账锁). Records that change are locked against each other;
 * records that are named, belonged to or cited are only held in the books until the
 * posting ends, so that a void waits for it or comes first. All filings lock in one
 * order: by type, root and id. Each lock names the root, without which distributed tables
 * refuse it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReferenceLocks {

	private final JdbcTemplate jdbc;

	private final Registers registers;

	private final PairingTree tree;

	private final Labels labels;

	ReferenceLocks(JdbcTemplate jdbc, Registers registers, PairingTree tree, Labels labels) {
		this.jdbc = jdbc;
		this.registers = registers;
		this.tree = tree;
		this.labels = labels;
	}

	/**
	 * Locks what a filing changes and holds what it names.
	 * @param forms what its lines say
	 * @throws Refusal if something that is named is no longer in the books
	 */
	public <F extends Record & RegisterForm> void lock(Filing filing, List<FilingLine> lines, Register<?, F> register,
			Collection<F> forms) {
		Map<String, Set<UUID>> named = named(filing, lines, forms);
		Set<UUID> own = named.computeIfAbsent(register.code(), (none) -> new HashSet<>());
		lines.stream()
			.filter((line) -> line.action() == LineAction.CREATE)
			.map(FilingLine::record)
			.forEach(own::remove);
		Map<String, Map<UUID, Set<UUID>>> byRoot = byRoot(named);
		named.forEach((type, ids) -> {
			if (type.equals(register.code())) {
				lockChanged(filing, lines, register);
			}
			hold(this.registers.require(type), ids, byRoot.getOrDefault(type, Map.of()));
		});
		holdRegions(regions(forms));
	}

	/**
	 * Makes sure that what a filing names is in the books.
	 * @param names what its lines name, as far as its author may name it; regions are
	 * there
	 * @throws Refusal if something that is named is no longer there
	 */
	public <F extends Record & RegisterForm> void requireNamed(Filing filing, List<FilingLine> lines,
			Collection<F> forms, NameLookup names) {
		Map<String, Set<UUID>> others = named(filing, lines, forms);
		others.forEach((type, ids) -> ids.removeIf((id) -> names.hasFound(type, id)));
		Map<String, Map<UUID, Set<UUID>>> byRoot = byRoot(others);
		others.forEach((type, ids) -> {
			byRoot.getOrDefault(type, Map.of()).values().forEach(ids::removeAll);
			requireNone(ids, this.registers.require(type));
		});
	}

	/** The roots of some records, in their order, and the records of each. */
	private Map<String, Map<UUID, Set<UUID>>> byRoot(Map<String, Set<UUID>> named) {
		Map<String, Map<UUID, Set<UUID>>> byRoot = new HashMap<>();
		List<String> parts = new ArrayList<>();
		List<Object> ids = new ArrayList<>();
		named.forEach((type, records) -> {
			if (type.equals("pairings")) {
				records.forEach((id) -> this.tree.find(id)
					.ifPresent((node) -> add(byRoot.computeIfAbsent(type, (any) -> new TreeMap<>()), node.root(), id)));
			}
			else if (!records.isEmpty()) {
				parts.add("select '%s' as type, root_id, id from %s where id = any(?)".formatted(type,
						this.registers.require(type).table()));
				ids.add(records.toArray(UUID[]::new));
			}
		});
		if (!parts.isEmpty()) {
			this.jdbc.query(String.join(" union all ", parts), (row) -> {
				add(byRoot.computeIfAbsent(row.getString(1), (type) -> new TreeMap<>()), row.getObject(2, UUID.class),
						row.getObject(3, UUID.class));
			}, ids.toArray());
		}
		return byRoot;
	}

	/** Books that are brought in whole may cite documents that come with a later step. */
	private static <F extends Record & RegisterForm> Map<String, Set<UUID>> named(Filing filing, List<FilingLine> lines,
			Collection<F> forms) {
		Map<String, Set<UUID>> named = new TreeMap<>();
		for (F form : forms) {
			NamedRecords.of(form).forEach((mention) -> add(named, mention.type(), mention.record()));
			UUID pairing = form.pairing();
			if (pairing != null) {
				add(named, "pairings", pairing);
			}
		}
		for (FilingLine line : lines) {
			for (Citation citation : line.evidence()) {
				if (!filing.isLoad() && line.action() != LineAction.VOID && citation.document() != null) {
					add(named, "documents", citation.document());
				}
			}
		}
		return named;
	}

	private static <K> void add(Map<K, Set<UUID>> records, K key, UUID record) {
		records.computeIfAbsent(key, (none) -> new HashSet<>()).add(record);
	}

	private static <F extends Record & RegisterForm> Set<String> regions(Collection<F> forms) {
		Set<String> codes = new TreeSet<>();
		forms.forEach((form) -> codes.addAll(NamedRecords.regions(form)));
		return codes;
	}

	/** A change leaves those who name the record in peace, a void does not. */
	private void lockChanged(Filing filing, List<FilingLine> lines, Register<?, ?> register) {
		UUID[] changed = lines.stream()
			.filter((line) -> line.action() != LineAction.CREATE)
			.map(FilingLine::record)
			.toArray(UUID[]::new);
		if (changed.length > 0) {
			boolean voids = lines.stream().anyMatch((line) -> line.action() == LineAction.VOID);
			this.jdbc.query("select id from %s where id = any(?) and root_id = ? order by id for %s"
				.formatted(register.table(), voids ? "update" : "no key update"), (row) -> {
				}, changed, filing.getRootId());
		}
	}

	private void hold(Register<?, ?> register, Set<UUID> ids, Map<UUID, Set<UUID>> byRoot) {
		Set<UUID> gone = new HashSet<>(ids);
		byRoot.forEach((root, within) -> this.jdbc
			.queryForList("select id from %s where root_id = ? and id = any(?) order by id for key share"
				.formatted(register.table()), UUID.class, root, within.toArray(UUID[]::new))
			.forEach(gone::remove));
		requireNone(gone, register);
	}

	private void requireNone(Set<UUID> gone, Register<?, ?> register) {
		if (!gone.isEmpty()) {
			throw gone(register, gone.iterator().next());
		}
	}

	private Refusal gone(Register<?, ?> register, UUID record) {
		String name = this.jdbc
			.queryForList("select name from %s_history where id = ? order by superseded_at desc limit 1"
				.formatted(register.table()), String.class, record)
			.stream()
			.findAny()
			.orElse(record.toString());
		return new Refusal("filing.namedGone", this.labels.text(register.code()), name);
	}

	/** Regions belong to no pairing and are named by their codes. */
	private void holdRegions(Set<String> codes) {
		if (!codes.isEmpty()) {
			Set<String> gone = new TreeSet<>(codes);
			gone.removeAll(this.jdbc.queryForList(
					"select code from region where root_id = ? and code = any(?) order by code for key share",
					String.class, PairingTree.COMMONS, codes.toArray(String[]::new)));
			if (!gone.isEmpty()) {
				throw new Refusal("filing.namedGone", this.labels.text("regions"), gone.iterator().next());
			}
		}
	}

}
