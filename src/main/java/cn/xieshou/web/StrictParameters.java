package cn.xieshou.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;

import cn.xieshou.values.Ids;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Parameters say what they say in one way (参数取值): yes and no {@code true} or
 * {@code false}, since 1 or on may mean anything; whole numbers in digits 0 to 9, since
 * Spring's own reader also takes {@code 0x10}, {@code 1 0} and the digits of all scripts;
 * ids in full. Editors, since Spring's own would read what a converter refuses.
 */
@ControllerAdvice
class StrictParameters {

	@InitBinder
	void strict(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new CustomBooleanEditor("true", "false", false));
		binder.registerCustomEditor(Boolean.class, new CustomBooleanEditor("true", "false", true));
		binder.registerCustomEditor(int.class, new Reader(StrictParameters::whole));
		binder.registerCustomEditor(Integer.class, new Reader(StrictParameters::whole));
		binder.registerCustomEditor(UUID.class, new Reader(Ids::parse));
	}

	private static Integer whole(String text) {
		if (!text.matches("-?[0-9]{1,10}")) {
			throw new IllegalArgumentException("No whole number");
		}
		return Integer.valueOf(text);
	}

	/** Reads a text in one way; an empty one is no value. */
	private static final class Reader extends PropertyEditorSupport {

		private final Function<String, ?> reader;

		Reader(Function<String, ?> reader) {
			this.reader = reader;
		}

		@Override
		public void setAsText(String text) {
			setValue(text.isBlank() ? null : this.reader.apply(text.strip()));
		}

	}

}
