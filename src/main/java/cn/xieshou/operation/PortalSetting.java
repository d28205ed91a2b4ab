package cn.xieshou.operation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * A setting as it is in force (设置), read only.
 *
 * @param name as a variable of the environment
 * @param value {@code null} if it is not set; of a secret only that it is
 * @param origin where it was set
 */
record PortalSetting(String name, @Nullable String value, Origin origin) {

	private static final String MASK = "••••••";

	/** Those that the documents name. */
	private static final List<String> KNOWN = List.of("xieshou.home", "xieshou.demo", "xieshou.public-url",
			"server.port", "server.address", "server.forward-headers-strategy", "spring.datasource.url",
			"spring.datasource.username", "spring.datasource.password", "spring.datasource.owner.username",
			"spring.datasource.owner.password", "xieshou.password-rules", "xieshou.leaked-passwords",
			"xieshou.admin-networks", "xieshou.hsts-subdomains", "xieshou.rate.requests-per-minute",
			"xieshou.rate.exports-per-hour", "xieshou.secret-key", "xieshou.journal.heads", "xieshou.evidence.folder",
			"xieshou.evidence.limit", "xieshou.evidence.account.files", "xieshou.evidence.account.size",
			"xieshou.evidence.pairing.files", "xieshou.evidence.pairing.size", "xieshou.clamd",
			"xieshou.jobs.poll-every", "xieshou.backup.directory", "xieshou.backup.time", "xieshou.backup.keep",
			"xieshou.backup.passphrase", "xieshou.backup.passphrase-file", "xieshou.backup.with-key",
			"spring.mail.host", "spring.mail.port", "spring.mail.username", "spring.mail.password", "xieshou.mail.from",
			"xieshou.mail.time", "logging.structured.format.console");

	/** Where a setting comes from. */
	enum Origin {

		/** Nowhere (未设). */
		NONE,

		/** The portal itself (默认). */
		PORTAL,

		/** A variable of the environment (环境变量). */
		ENVIRONMENT,

		/** The command line (命令行). */
		COMMAND_LINE,

		/** A file or a property of the Java machine (配置文件). */
		FILE

	}

	/** All that the documents name, in their order. */
	static List<PortalSetting> all(ConfigurableEnvironment environment) {
		return KNOWN.stream().map((property) -> of(environment, property)).toList();
	}

	private static PortalSetting of(ConfigurableEnvironment environment, String property) {
		String name = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
		ConfigurationPropertyName canonical = ConfigurationPropertyName.of(property);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			ConfigurationProperty found = source.getConfigurationProperty(canonical);
			if (found != null) {
				String value = environment.resolvePlaceholders(String.valueOf(found.getValue()));
				return value.isBlank() ? new PortalSetting(name, null, Origin.NONE)
						: new PortalSetting(name, shown(property, value), origin(source));
			}
		}
		return new PortalSetting(name, null, Origin.NONE);
	}

	private static Origin origin(ConfigurationPropertySource source) {
		Object underlying = source.getUnderlyingSource();
		String name = (underlying instanceof PropertySource<?> properties) ? properties.getName() : "";
		if (underlying instanceof CommandLinePropertySource) {
			return Origin.COMMAND_LINE;
		}
		if (name.contains("systemEnvironment")) {
			return Origin.ENVIRONMENT;
		}
		return (name.contains("class path resource") || name.equals("demonstration")) ? Origin.PORTAL : Origin.FILE;
	}

	/** An address may carry a password too. */
	private static String shown(String property, String value) {
		boolean secret = property.endsWith("password") || property.endsWith("passphrase")
				|| property.endsWith("-key") && !property.endsWith("with-key");
		return secret ? MASK : value.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
	}

}
