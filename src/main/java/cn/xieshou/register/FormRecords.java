package cn.xieshou.register;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Makes form records of the values of their fields. */
public final class FormRecords {

	/** Looked for once; there are as many as there are types. */
	private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {

		@Override
		protected Constructor<?> computeValue(Class<?> form) {
			Class<?>[] types = Arrays.stream(form.getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			try {
				Constructor<?> constructor = form.getDeclaredConstructor(types);
				constructor.setAccessible(true);
				return constructor;
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException(ex);
			}
		}

	};

	private FormRecords() {
	}

	/**
	 * A form.
	 * @param values what it says, in the order of {@link FormField#of}
	 */
	public static Object make(Class<?> form, @Nullable Object[] values) {
		try {
			return CONSTRUCTORS.get(form).newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
