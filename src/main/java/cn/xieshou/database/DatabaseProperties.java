package cn.xieshou.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * How the portal treats its database, {@code xieshou.database.*}.
 *
 * @param embedded whether a server is embedded where {@code spring.datasource.url} names
 * none
 * @param join whether the embedded database of a portal that runs on the same home is
 * used as it is, for commands
 * @param check whether a database of the operator's is tried before anything else needs
 * it
 * @param alone whether no portal may be at work during the migrations
 * @param upgrade whether tables older than the program are brought up to date; they are
 * refused otherwise
 * @param requestLimit how long a request waits for the database
 */
@ConfigurationProperties("xieshou.database")
record DatabaseProperties(@DefaultValue("true") boolean embedded, @DefaultValue("false") boolean join,
		@DefaultValue("true") boolean check, @DefaultValue("false") boolean alone,
		@DefaultValue("true") boolean upgrade, @DefaultValue("3500ms") Duration requestLimit) {

	/** For what runs before there are beans. */
	static DatabaseProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("xieshou.database", DatabaseProperties.class);
	}

}
