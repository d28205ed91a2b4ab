package cn.xieshou.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import cn.xieshou.values.PlainText;

/**
 * Strings of JSON are strings that can be stored and shown (JSON 文字): without NUL, other
 * control characters, halves of characters or marks that turn the direction of reading. A
 * number is no yes or no.
 */
@Configuration(proxyBeanMethods = false)
class JsonText {

	@Bean
	JacksonModule plainText() {
		return new SimpleModule().addDeserializer(String.class, new Reader());
	}

	@Bean
	JsonMapperBuilderCustomizer strictTruth() {
		return (json) -> json.withCoercionConfig(LogicalType.Boolean,
				(truth) -> truth.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.String, CoercionAction.Fail));
	}

	private static final class Reader extends StdScalarDeserializer<String> {

		Reader() {
			super(String.class);
		}

		@Override
		public @Nullable String deserialize(JsonParser in, DeserializationContext context) {
			String text = in.getValueAsString();
			if (text == null) {
				return (String) context.handleUnexpectedToken(getValueType(context), in);
			}
			return PlainText.firstForbidden(text).isEmpty() ? text
					: (String) context.handleWeirdStringValue(String.class, "…", "a character that cannot be shown");
		}

	}

}
