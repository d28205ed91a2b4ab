package cn.xieshou.values;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * The words for things (标签), in the reader's language: the constant of an enum is the
 * message {@code <Enum>.<CONSTANT>}.
 */
@Component
public class Labels {

	private final MessageSource messages;

	public Labels(MessageSource messages) {
		this.messages = messages;
	}

	public String of(Enum<?> constant) {
		return of(constant, LocaleContextHolder.getLocale());
	}

	public String of(Enum<?> constant, Locale locale) {
		return text(key(constant), locale);
	}

	/** The message with that key, the key itself where there is none. */
	public String text(String key, Object... arguments) {
		return this.messages.getMessage(new DefaultMessageSourceResolvable(new String[] { key }, arguments, key),
				LocaleContextHolder.getLocale());
	}

	/** A refusal in words. */
	public String text(Refusal refusal) {
		return this.messages.getMessage(refusal, LocaleContextHolder.getLocale());
	}

	/**
	 * What a field of a record type is called: {@code <type>.<path>}, or what all types
	 * call it, {@code entry.<field>}.
	 */
	public String field(String type, String path) {
		String key = type + "." + path;
		String shared = "entry." + path.substring(path.lastIndexOf('.') + 1);
		return this.messages.getMessage(new DefaultMessageSourceResolvable(new String[] { key, shared }, key),
				LocaleContextHolder.getLocale());
	}

	/** The words of a key in a language. */
	public String text(String key, Locale locale) {
		return this.messages.getMessage(new DefaultMessageSourceResolvable(new String[] { key }, key), locale);
	}

	/** The message key of a constant, {@code PeriodKind.YEAR}. */
	public static String key(Enum<?> constant) {
		return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
	}

}
