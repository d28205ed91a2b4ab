package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Domain;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.web.BadRequest;

/** Reads what an exploration is asked for from the parameters of an address (分析条件). */
@Component
class ExploreReader {

	private static final int LONGEST = 200;

	private static final Set<String> OWN = Set.of("rows", "columns", "measure", "lang", "after", "saved");

	/** What is asked first where nothing else is said. */
	private static final String USUAL = "indicator-values";

	private static final Set<Dimension> OF_PROJECTS = Set.of(Dimension.INDUSTRY, Dimension.STAGE);

	private final Registers registers;

	private final References references;

	private final Indicators indicators;

	private final PairingTree tree;

	ExploreReader(Registers registers, References references, Indicators indicators, PairingTree tree) {
		this.registers = registers;
		this.references = references;
		this.indicators = indicators;
		this.tree = tree;
	}

	/**
	 * Reads a query.
	 * @throws BadRequest if something is unknown, or the type has no such dimension
	 */
	ExploreQuery read(MultiValueMap<String, String> parameters) {
		Map<Dimension, List<String>> where = where(parameters);
		List<Dimension> rows = dimensions(parameters, "rows");
		List<Dimension> columns = dimensions(parameters, "columns");
		if (rows.isEmpty()) {
			rows = List.of(Dimension.PAIRING);
		}
		if (rows.size() > 2) {
			throw BadRequest.unknownValue("rows", String.valueOf(parameters.getFirst("rows")));
		}
		if (columns.size() > 1) {
			throw BadRequest.unknownValue("columns", String.valueOf(parameters.getFirst("columns")));
		}
		List<Dimension> all = Stream.concat(rows.stream(), columns.stream()).toList();
		if (new HashSet<>(all).size() < all.size()) {
			throw BadRequest.unknownValue("columns", String.valueOf(parameters.getFirst("columns")));
		}
		Register<?, ?> register = register(where, all);
		where.remove(Dimension.TYPE);
		for (Dimension one : Stream.concat(all.stream(), where.keySet().stream()).toList()) {
			requireOf(register, one, rows.contains(one) ? "rows" : columns.contains(one) ? "columns" : one.code());
		}
		return new ExploreQuery(register, rows, columns.isEmpty() ? null : columns.get(0),
				measure(register, parameters.getFirst("measure"), where), where, pairing(where));
	}

	private static void requireOf(@Nullable Register<?, ?> register, Dimension dimension, String parameter) {
		boolean has = (register == null) ? dimension == Dimension.TYPE || dimension == Dimension.PAIRING
				: DimensionSql.has(register, dimension);
		if (!has) {
			throw BadRequest.unknownValue(parameter, dimension.code());
		}
	}

	private Map<Dimension, List<String>> where(MultiValueMap<String, String> parameters) {
		Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
		parameters.forEach((name, values) -> {
			if (OWN.contains(name)) {
				return;
			}
			if (Arrays.stream(Dimension.values()).noneMatch((one) -> one.code().equals(name))) {
				throw new BadRequest(name, "web.parameter.unknown", name);
			}
			List<String> given = values.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
			if (given.size() > 1 || given.stream().anyMatch((value) -> value.length() > LONGEST)) {
				throw BadRequest.unknownValue(name, given.get(0));
			}
			if (!given.isEmpty()) {
				where.put(Dimension.of(name, name), List.of(known(Dimension.of(name, name), given.get(0))));
			}
		});
		return where;
	}

	/** A value that can be looked for. */
	private String known(Dimension dimension, String value) {
		boolean missing = value.equals(DimensionSql.MISSING);
		boolean known = missing || switch (dimension) {
			case INDICATOR -> this.indicators.find(value).isPresent();
			case DOMAIN -> Arrays.stream(Domain.values()).anyMatch((one) -> one.name().equals(value));
			case PERIOD -> value.matches("\\d{4}");
			case SOURCE -> Registers.uuid(value).isPresent();
			default -> true;
		};
		if (!known) {
			throw BadRequest.unknownValue(dimension.code(), value);
		}
		return value;
	}

	private static List<Dimension> dimensions(MultiValueMap<String, String> parameters, String name) {
		List<Dimension> dimensions = new ArrayList<>();
		parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.forEach((value) -> dimensions.add(Dimension.of(name, value)));
		return dimensions;
	}

	/** The type that is asked for, or that the dimensions belong to. */
	private @Nullable Register<?, ?> register(Map<Dimension, List<String>> where, List<Dimension> dimensions) {
		List<String> asked = where.get(Dimension.TYPE);
		if (asked != null) {
			return this.registers.find(asked.get(0))
				.filter((register) -> !register.isPlace())
				.orElseThrow(() -> BadRequest.unknownValue("type", asked.get(0)));
		}
		if (dimensions.contains(Dimension.TYPE)) {
			return null;
		}
		boolean projects = Stream.concat(dimensions.stream(), where.keySet().stream()).anyMatch(OF_PROJECTS::contains);
		return this.registers.require(projects ? "projects" : USUAL);
	}

	private Measured measure(@Nullable Register<?, ?> register, @Nullable String asked,
			Map<Dimension, List<String>> where) {
		if (asked == null || asked.isBlank()) {
			return Measured.COUNT;
		}
		Measured measure = Measured.of(register)
			.stream()
			.filter((one) -> one.key().equals(asked))
			.findFirst()
			.orElseThrow(() -> BadRequest.unknownValue("measure", asked));
		if (measure.rule() == Measured.Rule.NONE && !where.containsKey(Dimension.INDICATOR)) {
			throw new BadRequest("measure", "explore.oneIndicator");
		}
		return measure;
	}

	private PairingTree.@Nullable Node pairing(Map<Dimension, List<String>> where) {
		List<String> asked = where.get(Dimension.PAIRING);
		if (asked == null) {
			return null;
		}
		String called = asked.get(0).startsWith(ExploreQuery.OWN) ? asked.get(0).substring(1) : asked.get(0);
		PairingTree.Node node = this.tree.find(called)
			.filter(this::seesSome)
			.orElseThrow(() -> BadRequest.unknownValue("pairing", called));
		where.put(Dimension.PAIRING,
				List.of((asked.get(0).startsWith(ExploreQuery.OWN) ? ExploreQuery.OWN : "") + node.code()));
		return node;
	}

	/** The top-level pairings of which the reader sees something, to choose from. */
	List<PairingTree.Node> pairings() {
		return this.tree.roots().stream().filter(this::seesSome).toList();
	}

	private boolean seesSome(PairingTree.Node node) {
		return this.tree.subtree(node.id()).stream().anyMatch((below) -> this.references.seesPairing(below.id()));
	}

}
