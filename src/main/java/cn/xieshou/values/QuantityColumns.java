package cn.xieshou.values;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a quantity (数量的列): its stem with {@code _value}, {@code _unit},
 * {@code _comparator}, {@code _word} and {@code _base}. A {@link Stated} one has
 * {@code _upper}, {@code _upper_base} and {@code _text} as well, and of all these the
 * database makes {@code _low} and {@code _high}, its ends in the base unit.
 *
 * @param <T> what is read from the columns
 */
public abstract class QuantityColumns<T> implements CompositeUserType<T> {

	/** Of one number. */
	public static final class OfQuantity extends QuantityColumns<Quantity> {

		private static final List<String> NAMES = List.of("base", "comparator", "unit", "value", "word");

		@Override
		List<String> names() {
			return NAMES;
		}

		@Override
		Quantity quantity(Quantity held) {
			return held;
		}

		@Override
		Quantity held(Quantity quantity) {
			return quantity;
		}

		@Override
		public Class<?> embeddable() {
			return QuantityEmbeddable.class;
		}

		@Override
		public Class<Quantity> returnedClass() {
			return Quantity.class;
		}

	}

	/** Of all that a source can say. */
	public static final class OfStated extends QuantityColumns<Stated> {

		private static final List<String> NAMES = List.of("base", "comparator", "text", "unit", "upper", "upperBase",
				"value", "word");

		@Override
		List<String> names() {
			return NAMES;
		}

		@Override
		Quantity quantity(Stated held) {
			return held.quantity();
		}

		@Override
		Stated held(Quantity quantity) {
			return new Stated(quantity);
		}

		@Override
		public Class<?> embeddable() {
			return StatedEmbeddable.class;
		}

		@Override
		public Class<Stated> returnedClass() {
			return Stated.class;
		}

	}

	/** Reads a quantity, {@code null} if there is none. */
	public static @Nullable Quantity read(ResultSet row, String stem) throws SQLException {
		BigDecimal value = row.getBigDecimal(stem + "_value");
		return (value != null) ? Quantity.of(value, Unit.of(row.getString(stem + "_unit")),
				Comparator.of(row.getString(stem + "_comparator")), row.getString(stem + "_word")) : null;
	}

	/** Reads a stated quantity, {@code null} if there is none. */
	public static @Nullable Quantity readStated(ResultSet row, String stem) throws SQLException {
		BigDecimal upper = row.getBigDecimal(stem + "_upper");
		Quantity read = (upper == null) ? read(row, stem) : Quantity.range(row.getBigDecimal(stem + "_value"), upper,
				Unit.of(row.getString(stem + "_unit")), row.getString(stem + "_word"));
		return (read != null) ? read.written(row.getString(stem + "_text")) : null;
	}

	/** The columns in the order in which Hibernate hands them over: by name. */
	abstract List<String> names();

	abstract Quantity quantity(T held);

	abstract T held(Quantity quantity);

	@Override
	public @Nullable Object getPropertyValue(T held, int property) {
		Quantity quantity = quantity(held);
		return switch (names().get(property)) {
			case "base" -> quantity.base();
			case "comparator" -> quantity.comparator();
			case "text" -> quantity.text();
			case "unit" -> quantity.unit();
			case "upper" -> quantity.upper();
			case "upperBase" -> quantity.upperBase();
			case "value" -> quantity.value();
			default -> quantity.word();
		};
	}

	@Override
	public @Nullable T instantiate(ValueAccess columns) {
		BigDecimal value = column(columns, "value", BigDecimal.class);
		Unit unit = column(columns, "unit", Unit.class);
		Comparator comparator = column(columns, "comparator", Comparator.class);
		if (value == null || unit == null || comparator == null) {
			return null;
		}
		return held(new Quantity(value, column(columns, "upper", BigDecimal.class), unit, comparator,
				column(columns, "word", String.class), column(columns, "text", String.class), value, null));
	}

	private <C> @Nullable C column(ValueAccess columns, String name, Class<C> type) {
		int at = names().indexOf(name);
		return (at >= 0) ? columns.getValue(at, type) : null;
	}

	@Override
	public boolean equals(@Nullable T one, @Nullable T other) {
		return Objects.equals(one, other);
	}

	@Override
	public int hashCode(T held) {
		return held.hashCode();
	}

	@Override
	public T deepCopy(T held) {
		return held;
	}

	@Override
	public boolean isMutable() {
		return false;
	}

	@Override
	public Serializable disassemble(T held) {
		throw new UnsupportedOperationException("Nothing is cached");
	}

	@Override
	public T assemble(Serializable cached, Object owner) {
		throw new UnsupportedOperationException("Nothing is cached");
	}

	@Override
	public T replace(T detached, T managed, Object owner) {
		return detached;
	}

	/** The columns of a quantity as Hibernate sees them. */
	@SuppressWarnings({ "unused", "NullAway.Init" })
	static class QuantityEmbeddable {

		BigDecimal value;

		Unit unit;

		Comparator comparator;

		@Nullable String word;

		BigDecimal base;

	}

	/** The columns of a stated quantity as Hibernate sees them. */
	@SuppressWarnings({ "unused", "NullAway.Init" })
	static class StatedEmbeddable {

		BigDecimal value;

		@Nullable BigDecimal upper;

		Unit unit;

		Comparator comparator;

		@Nullable String word;

		@Nullable String text;

		BigDecimal base;

		@Nullable BigDecimal upperBase;

	}

}
