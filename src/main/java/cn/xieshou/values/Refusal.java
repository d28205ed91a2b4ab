package cn.xieshou.values;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * A rule of the field forbids what was asked for. Carries a message key and its
 * arguments, never a sentence; pages show it above the form, an import at its row, the
 * API as a problem with status 409.
 */
public class Refusal extends RuntimeException implements MessageSourceResolvable {

	private final @Nullable String field;

	private final transient @Nullable Object[] arguments;

	public Refusal(String key, @Nullable Object... arguments) {
		this(null, key, arguments);
	}

	protected Refusal(@Nullable String field, String key, @Nullable Object[] arguments) {
		super(key);
		this.field = field;
		this.arguments = arguments;
	}

	/** A refusal that one component of the form caused. */
	public static Refusal at(String field, String key, @Nullable Object... arguments) {
		return new Refusal(field, key, arguments);
	}

	/** The form component that caused it, {@code null} if several did. */
	public @Nullable String field() {
		return this.field;
	}

	/** The message key. */
	public String key() {
		return String.valueOf(getMessage());
	}

	@Override
	public String[] getCodes() {
		return new String[] { key() };
	}

	/** The arguments; a constant is to be shown by its label. */
	@Override
	public @Nullable Object[] getArguments() {
		return Arrays.stream(this.arguments)
			.map((argument) -> (argument instanceof Enum<?> constant) ? label(constant) : argument)
			.toArray();
	}

	private static MessageSourceResolvable label(Enum<?> constant) {
		return new DefaultMessageSourceResolvable(new String[] { Labels.key(constant) }, constant.name());
	}

	/** Puts this refusal among the errors of a form. */
	public void reportTo(Errors errors) {
		if (this.field != null) {
			errors.rejectValue(this.field, key(), getArguments(), key());
		}
		else {
			errors.reject(key(), getArguments(), key());
		}
	}

}
