package cn.xieshou.books;

import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;

/** Loads the demonstration when the portal starts and it is wanted and not yet there. */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class Demonstration implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

	private final DemonstrationBooks books;

	private final DemonstrationAccounts demonstration;

	private final Accounts accounts;

	Demonstration(DemonstrationBooks books, DemonstrationAccounts demonstration, Accounts accounts) {
		this.books = books;
		this.demonstration = demonstration;
		this.accounts = accounts;
	}

	/** The accounts are opened last: where they are, the books are complete. */
	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.find("official").isEmpty()) {
			long start = System.nanoTime();
			CompletableFuture<String> hash = CompletableFuture.supplyAsync(this.demonstration::passwordHash);
			this.books.load(this.demonstration.loader());
			this.demonstration.open(hash.join());
			log.info("Demonstration books loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
		}
	}

}
