package cn.xieshou.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The field of a form that takes all that a source can say of a number (原文表述): strict
 * bounds and ranges too, with the text of the source. Other fields hold a
 * {@link Quantity} that is none of these.
 *
 * @param quantity what the source says
 */
public record Stated(@JsonValue Quantity quantity) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Stated {
	}

	/** The one text form, lossless: {@code 3—5家}. */
	@Override
	public String toString() {
		return this.quantity.toString();
	}

}
