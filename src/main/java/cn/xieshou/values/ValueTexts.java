package cn.xieshou.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one text form of each value, lossless: what a page field, a sheet cell and a JSON
 * string say. Money is in 万元, a quantity carries its unit, a constant is its label or its
 * name.
 */
@Configuration(proxyBeanMethods = false)
class ValueTexts implements WebMvcConfigurer {

	private final Labels labels;

	ValueTexts(Labels labels) {
		this.labels = labels;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldType(Money.class, new Text<>(Money::typed, (money) -> shortest(money.inWan())));
		registry.addFormatterForFieldType(Quantity.class, new Text<>(Quantity::parse, Quantity::toString));
		registry.addFormatterForFieldType(Unit.class, new Text<>(Unit::of, Unit::symbol));
		registry.addFormatterForFieldType(Percent.class, new Text<>(Percent::parse, Percent::toString));
		registry.addFormatterForFieldType(RegionCode.class, new Text<>(RegionCode::of, RegionCode::code));
		registry.addFormatterForFieldType(LocalDate.class, new Text<>(Days::parse, LocalDate::toString));
		registry.addFormatterForFieldType(Instant.class, new Text<>(Days::moment, Instant::toString));
		registry.addFormatterForFieldType(CreditCode.class, new Text<>(CreditCode::of, CreditCode::code));
		registry.addConverter(Span.class, String.class, Span::toString);
		registry.addConverter(Enum.class, String.class, this.labels::of);
		registry.addConverter(new EnumText());
	}

	private static String shortest(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	private record Text<T>(Function<String, T> reader, Function<T, String> writer) implements Formatter<T> {

		@Override
		public T parse(String text, Locale locale) {
			return this.reader.apply(text.strip());
		}

		@Override
		public String print(T value, Locale locale) {
			return this.writer.apply(value);
		}

	}

	/**
	 * Reads a constant from its name, as forms send it, or its label, as people type it;
	 * an empty text is none, as it is the choice of none in a form.
	 */
	private final class EnumText implements GenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(String.class, Enum.class));
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
			String text = (source != null) ? source.toString().strip() : "";
			return text.isEmpty() ? null : constant(to.getType(), text);
		}

		private Object constant(Class<?> type, String text) {
			for (Object one : type.getEnumConstants()) {
				Enum<?> constant = (Enum<?>) one;
				if (constant.name().equalsIgnoreCase(text) || constant.name().replace("_", "").equalsIgnoreCase(text)
						|| ValueTexts.this.labels.of(constant).equals(text)
						|| FormerNames.of(constant).stream().anyMatch(text::equalsIgnoreCase)) {
					return constant;
				}
			}
			throw new IllegalArgumentException("No " + type.getSimpleName() + " named " + text);
		}

	}

}
