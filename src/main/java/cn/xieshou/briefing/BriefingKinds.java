package cn.xieshou.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import cn.xieshou.web.NotFound;

/**
 * The kinds of documents (文种库), read from {@code briefings/*.json} when the portal
 * starts. A definition that tells a field twice stops the start and says so.
 */
@Component
class BriefingKinds {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final Map<String, BriefingKind> byCode = new LinkedHashMap<>();

	BriefingKinds() {
		files().map(BriefingKinds::read)
			.sorted(Comparator.comparing(BriefingKind::code))
			.forEach((kind) -> this.byCode.put(kind.code(), kind));
	}

	private static Stream<Resource> files() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:briefings/*.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BriefingKind read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			BriefingKind kind = read(in.readAllBytes());
			if (!(kind.code() + ".json").equals(file.getFilename())) {
				throw new IllegalStateException(file.getFilename() + " defines " + kind.code());
			}
			return kind;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a definition.
	 * @throws IllegalStateException if two of its chapters tell the same field
	 */
	static BriefingKind read(byte[] file) {
		BriefingKind kind = JSON.readValue(file, BriefingKind.class);
		List<Object> domains = kind.chapters()
			.stream()
			.flatMap((plan) -> plan.domains().stream())
			.map(Object.class::cast)
			.toList();
		if (domains.stream().distinct().count() < domains.size()) {
			throw new IllegalStateException(kind.code() + " tells a field in two chapters");
		}
		return kind;
	}

	Collection<BriefingKind> all() {
		return this.byCode.values();
	}

	Optional<BriefingKind> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * A kind.
	 * @throws NotFound if there is none
	 */
	BriefingKind require(String code) {
		return find(code).orElseThrow(() -> new NotFound("briefing " + code));
	}

}
