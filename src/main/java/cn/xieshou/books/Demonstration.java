package cn.xieshou.books;

import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.database.StartLock;

/**
 * Loads the demonstration when the portal starts and it is wanted and not yet there, or
 * not in its present edition.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class Demonstration implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

	private final DemonstrationBooks books;

	private final DemonstrationAccounts demonstration;

	private final DemonstrationRound round;

	private final DataSource database;

	Demonstration(DemonstrationBooks books, DemonstrationAccounts demonstration, DemonstrationRound round,
			DataSource database) {
		this.books = books;
		this.demonstration = demonstration;
		this.round = round;
		this.database = database;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.demonstration.lacksAny() || this.books.lacksAny(this.demonstration.loader())) {
			StartLock.run(this.database, this::load);
		}
	}

	/**
	 * The accounts are opened last, so that nobody signs in to half of the books. Books
	 * of an earlier edition are brought up to date.
	 */
	private void load() {
		long start = System.nanoTime();
		CompletableFuture<String> hash = CompletableFuture.supplyAsync(this.demonstration::passwordHash);
		this.books.load(this.demonstration.loader());
		this.demonstration.open(hash.join());
		this.round.open();
		log.info("Demonstration books loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
	}

}
