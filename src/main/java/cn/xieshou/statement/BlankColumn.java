package cn.xieshou.statement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A word that keys are made of: absent is stored as an empty one. */
@Converter
class BlankColumn implements AttributeConverter<String, String> {

	@Override
	public String convertToDatabaseColumn(@Nullable String word) {
		return (word != null) ? word : "";
	}

	@Override
	public @Nullable String convertToEntityAttribute(@Nullable String word) {
		return (word == null || word.isEmpty()) ? null : word;
	}

}
