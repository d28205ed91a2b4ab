package cn.xieshou;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;

/** Forms that say only what a test varies; lists that it leaves out are empty. */
public final class TestForms {

	private TestForms() {
	}

	public static <F extends Record> F of(Class<F> type, String name, Map<String, Object> says) {
		List<Object> arguments = new ArrayList<>();
		Set<String> unknown = new HashSet<>(says.keySet());
		for (RecordComponent component : type.getRecordComponents()) {
			unknown.remove(component.getName());
			Object usual = switch (component.getName()) {
				case "pairing" -> UUID.nameUUIDFromBytes(new byte[] { 1 });
				case "name" -> name;
				default -> (component.getType() == List.class) ? List.of() : null;
			};
			Object said = says.getOrDefault(component.getName(), usual);
			arguments.add((component.getType() == Stated.class && said instanceof Quantity quantity)
					? new Stated(quantity) : said);
		}
		if (!unknown.isEmpty()) {
			throw new IllegalArgumentException(type.getSimpleName() + " has no " + unknown);
		}
		try {
			Constructor<F> constructor = type.getDeclaredConstructor(
					Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(arguments.toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
