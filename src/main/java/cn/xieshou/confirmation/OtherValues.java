package cn.xieshou.confirmation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.rule.Counts;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.grammar.Unreadable;

/** Reads the number of the other side, by the grammar of all numbers (对方的数). */
@Component
class OtherValues {

	private final JsonMapper json;

	private final Labels labels;

	OtherValues(JsonMapper json, Labels labels) {
		this.json = json;
		this.labels = labels;
	}

	/**
	 * Reads a number.
	 * @param value a text, whose unit may be that of the number that it is set against,
	 * or a quantity
	 * @param ours the number that it is set against, {@code null} if there is none
	 * @throws FormRejected if it cannot be read or measures something else
	 */
	@Nullable Quantity read(JsonNode value, @Nullable Quantity ours) {
		if (value.isNull() || (value.isString() && value.stringValue().isBlank())) {
			return null;
		}
		Quantity read;
		try {
			read = (value.isString() || value.isNumber())
					? Quantity.parseAny(value.asString(), (ours != null) ? ours.unit() : null)
					: this.json.treeToValue(value, Quantity.class);
		}
		catch (Unreadable ex) {
			throw rejected(ex.reason().code());
		}
		catch (IllegalArgumentException | JacksonException ex) {
			throw rejected(Unreadable.Reason.UNREADABLE.code());
		}
		if (ours != null && !ours.unit().isComparableWith(read.unit())) {
			throw rejected(Unreadable.Reason.WRONG_DIMENSION.code());
		}
		if (Counts.isBelowNothing(read) || Counts.isBroken(read)) {
			throw rejected("count", read);
		}
		return read;
	}

	private FormRejected rejected(String code, Object... arguments) {
		return new FormRejected(
				List.of(new FormProblem("value", code, this.labels.text("difference.value." + code, arguments))));
	}

}
