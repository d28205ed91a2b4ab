package cn.xieshou.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;

/** The words and texts of the portal for tests that start none. */
public final class TestTexts {

	private static final Labels LABELS = labels(messages());

	private TestTexts() {
	}

	private static Labels labels(ResourceBundleMessageSource messages) {
		return new Labels(messages);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
			messages.setBasenames(files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.endsWith("_en.properties"))
				.map((name) -> "messages/" + name.replace(".properties", ""))
				.toArray(String[]::new));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		return messages;
	}

	/** The labels of all rooms. */
	public static Labels labels() {
		return LABELS;
	}

	/** The text forms of all values, as pages and sheets have them. */
	public static ConversionService conversion() {
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		new ValueTexts(LABELS).addFormatters(conversion);
		return conversion;
	}

}
