package cn.xieshou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Xieshou (携手), the books of paired-assistance programmes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class XieshouApplication {

	public static void main(String[] args) {
		if (Commands.isAsked(args)) {
			System.exit(Commands.run(args));
		}
		SpringApplication.run(XieshouApplication.class, args);
	}

}
