package cn.xieshou.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Registers;

/**
 * The definitions of all tables (报表定义库), read from {@code reports/*.json} when the portal
 * starts. A definition that cannot be filled stops the start and says what is wrong with
 * it.
 */
@Component
class ReportDefinitions {

	private static final String FILES = "classpath:reports/*.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final Map<String, ReportDefinition> byCode = new LinkedHashMap<>();

	ReportDefinitions(Registers registers) {
		List<ReportDefinition> found = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Resource file : files()) {
			ReportDefinition definition = read(file);
			if (!(definition.code() + ".json").equals(file.getFilename())) {
				problems.add(file.getFilename() + " defines " + definition.code());
			}
			problems.addAll(DefinitionCheck.of(definition, registers));
			found.add(definition);
		}
		if (!problems.isEmpty()) {
			throw new IllegalStateException("Definitions of reports: " + String.join("; ", problems));
		}
		found.stream()
			.sorted(Comparator.comparing(ReportDefinition::code))
			.forEach((definition) -> this.byCode.put(definition.code(), definition));
	}

	private static Resource[] files() {
		try {
			return new PathMatchingResourcePatternResolver().getResources(FILES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ReportDefinition read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return read(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException(file.getFilename() + " is no definition: " + ex.getOriginalMessage(), ex);
		}
	}

	/** Reads a definition; a word that none has is refused. */
	static ReportDefinition read(byte[] file) {
		return JSON.readValue(file, ReportDefinition.class);
	}

	Collection<ReportDefinition> all() {
		return this.byCode.values();
	}

	Optional<ReportDefinition> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

}
