package cn.xieshou.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Domain;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** The values of dimensions: as addresses have them, in words, in order (维度取值). */
@Component
class Keys {

	private final PairingTree tree;

	private final Indicators indicators;

	private final References references;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	Keys(PairingTree tree, Indicators indicators, References references, Labels labels, JdbcTemplate jdbc) {
		this.tree = tree;
		this.indicators = indicators;
		this.references = references;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * What a value of a row counts for: a pairing for the one above it that is shown, an
	 * indicator for its code or domain.
	 */
	String fold(Dimension dimension, String value, PairingTree.@Nullable Node asked) {
		Optional<UUID> id = value.equals(DimensionSql.MISSING) ? Optional.empty() : Registers.uuid(value);
		return switch (dimension) {
			case PAIRING -> id.map((pairing) -> pairing(pairing, asked)).orElse(value);
			case INDICATOR -> id.flatMap(this.indicators::find).map(IndicatorCard::code).orElse(value);
			case DOMAIN -> id.flatMap(this.indicators::find).map((card) -> card.domain().name()).orElse(value);
			default -> value;
		};
	}

	private String pairing(UUID id, PairingTree.@Nullable Node asked) {
		List<PairingTree.Node> path = this.tree.path(id);
		if (asked == null) {
			return path.isEmpty() ? DimensionSql.MISSING : path.get(0).code();
		}
		if (id.equals(asked.id())) {
			return ExploreQuery.OWN + asked.code();
		}
		return path.stream()
			.filter((node) -> asked.id().equals(node.parent()))
			.map(PairingTree.Node::code)
			.findFirst()
			.orElse(DimensionSql.MISSING);
	}

	/** The words of values. */
	Map<String, String> words(Dimension dimension, Set<String> values, @Nullable Register<?, ?> register) {
		Map<String, String> words = switch (dimension) {
			case REGION -> named("select code, name from region where code = any(?)", values);
			case SOURCE -> sources(values);
			default -> {
				Map<String, String> each = new HashMap<>();
				values.forEach((value) -> each.put(value, word(dimension, value, register)));
				yield each;
			}
		};
		values.forEach((value) -> {
			if (value.equals(DimensionSql.MISSING)) {
				words.put(value, this.labels.text("explore.missing." + dimension.code()));
			}
			words.putIfAbsent(value, value);
		});
		return words;
	}

	private String word(Dimension dimension, String value, @Nullable Register<?, ?> register) {
		Locale locale = LocaleContextHolder.getLocale();
		return switch (dimension) {
			case PAIRING -> value.startsWith(ExploreQuery.OWN)
					? this.labels.text("explore.own", pairingName(value.substring(1))) : pairingName(value);
			case PERIOD -> this.labels.text("explore.year", value);
			case INDICATOR -> this.indicators.find(value).map((card) -> card.name(locale)).orElse(value);
			case DOMAIN -> Arrays.stream(Domain.values())
				.filter((one) -> one.name().equals(value))
				.findFirst()
				.map(this.labels::of)
				.orElse(value);
			case STAGE, KIND -> constant(register, dimension, value).map(this.labels::of).orElse(value);
			case TYPE -> this.labels.text(value);
			default -> value;
		};
	}

	private String pairingName(String code) {
		return this.tree.find(code).map(PairingTree.Node::name).orElse(code);
	}

	private static Optional<Enum<?>> constant(@Nullable Register<?, ?> register, Dimension dimension, String value) {
		if (register == null) {
			return Optional.empty();
		}
		return DimensionSql.choice(register, dimension)
			.map((column) -> column.choices())
			.flatMap((choices) -> Arrays.stream(choices.getEnumConstants())
				.filter((one) -> one.name().equals(value))
				.<Enum<?>>map((one) -> one)
				.findFirst());
	}

	/** Where a value stands among the others, lower first. */
	int order(Dimension dimension, String value, @Nullable Register<?, ?> register) {
		if (value.equals(DimensionSql.MISSING)) {
			return Integer.MAX_VALUE;
		}
		return switch (dimension) {
			case PERIOD -> Integer.parseInt(value);
			case STAGE, KIND -> constant(register, dimension, value).map(Enum::ordinal).orElse(Integer.MAX_VALUE - 1);
			case PAIRING -> value.startsWith(ExploreQuery.OWN) ? -1 : 0;
			default -> 0;
		};
	}

	/** Documents by name, as far as the reader may see them. */
	private Map<String, String> sources(Set<String> values) {
		Set<UUID> ids = values.stream().flatMap((value) -> Registers.uuid(value).stream()).collect(Collectors.toSet());
		Set<UUID> visible = this.references.visible("documents", ids);
		Map<String, String> names = named("select id::text as code, name from document where id::text = any(?)",
				visible.stream().map(UUID::toString).collect(Collectors.toSet()));
		ids.forEach((id) -> names.putIfAbsent(id.toString(), this.labels.text("explore.hiddenSource")));
		return names;
	}

	private Map<String, String> named(String sql, Set<String> values) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.query(sql, (row) -> {
			names.put(row.getString("code"), row.getString("name"));
		}, (Object) values.toArray(String[]::new));
		return names;
	}

}
