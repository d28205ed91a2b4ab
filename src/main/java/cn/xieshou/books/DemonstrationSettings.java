package cn.xieshou.books;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides whether this is the demonstration: it is on the embedded database, and on an
 * own one only if {@code XIESHOU_DEMO=true} asks for it. The demonstration, whose
 * password is published, listens on the loopback address unless told otherwise.
 */
final class DemonstrationSettings implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean ownDatabase = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
		boolean demonstration = environment.getProperty("xieshou.demo", Boolean.class, !ownDatabase);
		Map<String, Object> settings = new HashMap<>();
		settings.put("xieshou.demo", demonstration);
		if (demonstration && !environment.containsProperty("server.address")) {
			settings.put("server.address", "127.0.0.1");
		}
		environment.getPropertySources().addLast(new MapPropertySource("demonstration", settings));
	}

}
