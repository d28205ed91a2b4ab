package cn.xieshou.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
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
		registry.addConverterFactory(new EnumText());
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
	 * Reads a constant from its name, as forms send it, or its label, as people type it.
	 */
	@SuppressWarnings("rawtypes")
	private final class EnumText implements ConverterFactory<String, Enum> {

		@Override
		public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
			return (text) -> {
				for (T constant : type.getEnumConstants()) {
					if (constant.name().equalsIgnoreCase(text.strip())
							|| constant.name().replace("_", "").equalsIgnoreCase(text.strip())
							|| ValueTexts.this.labels.of(constant).equals(text.strip())) {
						return constant;
					}
				}
				throw new IllegalArgumentException("No " + type.getSimpleName() + " named " + text);
			};
		}

	}

}
