package cn.xieshou.list;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Progress;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * What a pairing has of a type in a few lines (台账摘要): how many, the first few by name
 * with what matters most of each, and the list of all.
 */
@Service
@Transactional(readOnly = true)
public class RecordBriefs {

	private static final Set<String> STATES = Set.of("state", "stage");

	private final Registers registers;

	private final Listing listing;

	private final ListCounts counts;

	private final PairingTree tree;

	private final FieldTexts words;

	private final Labels labels;

	RecordBriefs(Registers registers, Listing listing, ListCounts counts, PairingTree tree, FieldTexts words,
			Labels labels) {
		this.registers = registers;
		this.listing = listing;
		this.counts = counts;
		this.tree = tree;
		this.words = words;
		this.labels = labels;
	}

	/**
	 * The records of a type in a few lines.
	 *
	 * @param type the type
	 * @param title what they are called
	 * @param lines the first few
	 * @param more whether there are more
	 * @param all the list of all
	 */
	public record Brief(String type, String title, List<Line> lines, boolean more, String all) {

	}

	/**
	 * A record in a line.
	 *
	 * @param href its page
	 * @param name its name
	 * @param pairing its pairing
	 * @param beneath the second line, empty if there is nothing to say
	 * @param state how far it has come or what kind it is, {@code null} if not reported
	 * @param progress the same as a stage, {@code null} if it is none
	 * @param amount what it comes to, {@code null} if not reported
	 */
	public record Line(String href, String name, @Nullable UUID pairing, String subtitle, @Nullable String state,
			@Nullable Progress progress, @Nullable String amount) {

		/** A record of which no more is said than its name. */
		public static Line named(String href, String name) {
			return new Line(href, name, null, "", null, null, null);
		}

	}

	/** How many records of each type a pairing and those below have. */
	public Map<String, Long> counts(Collection<String> types, String pairing) {
		Optional<PairingTree.Node> node = this.tree.find(pairing);
		Map<String, Long> kept = node.isPresent() ? this.counts.rows(types, node.get()) : null;
		if (kept != null) {
			return kept;
		}
		Map<String, Long> counts = new LinkedHashMap<>();
		types.forEach((type) -> counts.put(type,
				this.counts.of(query(this.registers.require(type), Map.of("pairing", List.of(pairing)), 1)).rows()));
		return counts;
	}

	/** The first records of some types that a pairing and those below have. */
	public List<Brief> of(Collection<String> types, String pairing, int size) {
		return types.stream().map((type) -> of(type, pairing, size)).toList();
	}

	/** The first records of a type that a pairing and those below have. */
	public Brief of(String type, String pairing, int size) {
		return of(query(this.registers.require(type), Map.of("pairing", List.of(pairing)), size), "pairing=" + pairing,
				this.tree.find(pairing).map(PairingTree.Node::id).orElse(null));
	}

	/**
	 * The first records of a type that name a record in one of their columns.
	 * @param record the record, which the reader is known to see
	 */
	public Brief naming(String type, Column column, UUID record, int size) {
		return of(query(this.registers.require(type), Map.of(), size).naming(column, record),
				column.key() + "=" + record, null);
	}

	private Brief of(ListQuery query, String condition, @Nullable UUID asked) {
		Register<?, ?> register = query.register();
		Column subtitle = first(register, (column) -> column.is(Column.Trait.SUBTITLE)).orElse(null);
		Column region = first(register, (column) -> column.kind() == Column.Kind.REGION).orElse(null);
		List<Column> states = states(register);
		Column amount = first(register, RecordBriefs::isAmount).orElse(null);
		List<Column> shown = register.columns()
			.stream()
			.filter((column) -> column.equals(register.columns().get(0)) || column.equals(subtitle)
					|| column.equals(region) || states.contains(column) || column.equals(amount)
					|| column.is(Column.Trait.AGGREGATE))
			.toList();
		ListPage page = this.listing.page(query.showing(shown));
		return new Brief(register.code(), this.labels.text(register.code()), page.rows().stream().map((row) -> {
			Object stated = states.stream()
				.map((state) -> row.values().get(state.key()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			return new Line(register.address(row.id()), row.name(), row.pairing(),
					String.join(" · ",
							Stream.of(aggregate(row), text(row, subtitle), pairing(row, asked), text(row, region))
								.filter(Objects::nonNull)
								.filter((words) -> !words.equals(this.words.text(stated)))
								.distinct()
								.toList()),
					this.words.text(stated), (stated instanceof Progress progress) ? progress : null,
					text(row, amount));
		}).toList(), page.next() != null, "/" + register.code() + "?" + condition);
	}

	private @Nullable String aggregate(Row row) {
		return Boolean.TRUE.equals(row.values().get(Column.AGGREGATE)) ? this.labels.text("list.aggregate") : null;
	}

	private ListQuery query(Register<?, ?> register, Map<String, List<String>> conditions, int size) {
		Map<String, List<String>> parameters = new LinkedHashMap<>(conditions);
		parameters.put("size", List.of(String.valueOf(size)));
		return this.listing.query(register, parameters);
	}

	/** How far something has come says more than of what kind it is. */
	private static List<Column> states(Register<?, ?> register) {
		return register.columns()
			.stream()
			.filter((column) -> column.kind() == Column.Kind.CHOICE && !column.is(Column.Trait.HIDDEN_BY_DEFAULT))
			.sorted(Comparator.comparing((column) -> STATES.contains(column.key()) ? 0 : 1))
			.limit(2)
			.toList();
	}

	private static boolean isAmount(Column column) {
		return column.kind() == Column.Kind.QUANTITY || column.kind() == Column.Kind.STATEMENT
				|| column.kind() == Column.Kind.MONEY;
	}

	private static Optional<Column> first(Register<?, ?> register, java.util.function.Predicate<Column> which) {
		return register.columns()
			.stream()
			.filter((column) -> !column.is(Column.Trait.HIDDEN_BY_DEFAULT))
			.filter(which)
			.findFirst();
	}

	private @Nullable String text(Row row, @Nullable Column column) {
		return (column != null) ? this.words.text(row.values().get(column.key())) : null;
	}

	private @Nullable String pairing(Row row, @Nullable UUID asked) {
		return (row.pairing() != null && !row.pairing().equals(asked))
				? this.tree.find(row.pairing()).map(PairingTree.Node::name).orElse(null) : null;
	}

}
