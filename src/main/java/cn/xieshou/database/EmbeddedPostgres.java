package cn.xieshou.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import cn.xieshou.database.PostgresPrograms.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL (内置数据库): one server on the loopback address, its data in the
 * portal's home. However the portal ended, the next start finds the data and leaves no
 * second server on them; a server that dies meanwhile is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private static final String USER = "xieshou";

	private static final String DATABASE = "xieshou";

	/** What a new home asks for first. */
	private static final int FIRST_PORT = 15432;

	/** What the portal relies on. */
	private static final Map<String, String> RELIED_ON = Map.of("listen_addresses", "127.0.0.1",
			"unix_socket_directories", "", "fsync", "on", "synchronous_commit", "on", "timezone", "UTC");

	/** What an operator may change in {@code postgresql.conf}. */
	private static final Map<String, String> SUGGESTED = Map.of("max_connections", "60", "shared_buffers", "256MB",
			"jit", "off");

	private final PostgresHome home;

	private final PostgresPrograms programs;

	private final Map<String, String> settings;

	private final String password;

	private final EmbeddedRoles roles;

	private final ServerLog log;

	private int port;

	private @Nullable Postmaster postmaster;

	private volatile boolean closed;

	private EmbeddedPostgres(PostgresHome home, PostgresPrograms programs, Map<String, String> settings)
			throws IOException {
		this.home = home;
		this.programs = programs;
		this.settings = new LinkedHashMap<>(RELIED_ON);
		this.settings.putAll(settings);
		this.password = Files.readString(home.password());
		this.roles = EmbeddedRoles.of(home);
		this.log = new ServerLog(home.log());
		this.port = home.lastPort().orElse(FIRST_PORT);
	}

	/**
	 * Starts the server of a home, which is made where there is none.
	 * @param settings of PostgreSQL, over the portal's own
	 * @throws DatabaseUnavailable if that cannot be done
	 */
	public static EmbeddedPostgres start(Path home, Map<String, String> settings) {
		return start(PostgresHome.open(home.toString(), PostgresBinaries.find()), settings);
	}

	static EmbeddedPostgres start(PostgresHome home, Map<String, String> settings) {
		EmbeddedPostgres server = null;
		try {
			PostgresPrograms programs = PostgresPrograms.in(home.binaries().unpack(home.folder()), home);
			home.closeToOthers(programs.account().uid() != null);
			if (!Files.exists(home.data())) {
				initialise(home, programs);
			}
			server = new EmbeddedPostgres(home, programs, settings);
			server.open();
			return server;
		}
		catch (IOException ex) {
			throw release(home, server, DatabaseUnavailable.homeUnusable(home.folder(), ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw release(home, server, DatabaseUnavailable.interrupted(ex));
		}
		catch (RuntimeException ex) {
			throw release(home, server, ex);
		}
	}

	private static RuntimeException release(PostgresHome home, @Nullable EmbeddedPostgres server,
			RuntimeException failure) {
		try (home; server) {
			return failure;
		}
		catch (Exception ex) {
			failure.addSuppressed(ex);
			return failure;
		}
	}

	/** Makes the data, which get their name when they are whole. */
	private static void initialise(PostgresHome home, PostgresPrograms programs)
			throws IOException, InterruptedException {
		long begin = System.nanoTime();
		programs.give(Files.createDirectories(home.database(), OwnerOnly.folder(home.database())));
		Files.deleteIfExists(home.password());
		home.secret("password");
		programs.give(home.password());
		Files.writeString(home.fresh(), "");
		Path made = programs.give(PostgresHome.begin(home.data()));
		List<String> options = new ArrayList<>(List.of("-D", made.toString(), "-U", USER, "-A", "scram-sha-256",
				"--pwfile=" + home.password(), "-E", "UTF8", "--no-instructions"));
		options.addAll(System.getProperty("os.name").equals("Linux") ? List.of("--locale=C.UTF-8")
				: List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		SUGGESTED.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
		Result result = programs.run("initdb", options.toArray(String[]::new));
		if (!result.succeeded()) {
			PostgresHome.delete(made);
			DatabaseUnavailable failure = DatabaseUnavailable.failed(home.folder(), result.said(),
					home.log().toString());
			Files.writeString(home.log(), result.said());
			throw failure;
		}
		PostgresHome.finish(made, home.data());
		logger.info("PostgreSQL initialised in {} ms", millisSince(begin));
	}

	private void open() throws IOException, InterruptedException {
		long begin = System.nanoTime();
		this.log.begin();
		Postmaster.clear(this.home.data(), this::stop);
		if (!isFree(this.port)) {
			this.port = freePort();
		}
		this.postmaster = launchPatiently();
		this.home.rememberPort(this.port);
		if (Files.exists(this.home.fresh())) {
			asSuperuser("postgres", EmbeddedPostgres::createDatabase);
			Files.delete(this.home.fresh());
		}
		asSuperuser(DATABASE, this.roles::apply);
		this.home.publish(url(), user(), password());
		Thread watch = new Thread(this::watch, "database-watch");
		watch.setDaemon(true);
		watch.start();
		logger.info("PostgreSQL {} ready on 127.0.0.1:{} after {} ms, data in {}", this.home.binaries().version(),
				this.port, millisSince(begin), this.home.database());
	}

	/** Tries again where a port is taken or a killed server's children still end. */
	private Postmaster launchPatiently() throws IOException, InterruptedException {
		for (int tries = 1;; tries++) {
			try {
				return launch();
			}
			catch (LaunchFailed ex) {
				if (tries == 20 || !ex.isPassing()) {
					throw unavailable(ex.said());
				}
				if (ex.isPortTaken()) {
					this.port = freePort();
				}
				else {
					TimeUnit.MILLISECONDS.sleep(500);
				}
			}
		}
	}

	/**
	 * Starts the server by {@code pg_ctl}, which takes it out of the terminal's process
	 * group: Ctrl-C reaches the portal alone, which first closes its connections.
	 */
	private Postmaster launch() throws IOException, InterruptedException, LaunchFailed {
		String options = this.settings.entrySet()
			.stream()
			.map((setting) -> " -c " + setting.getKey() + "=" + setting.getValue())
			.collect(Collectors.joining("", "-p " + this.port, ""));
		Path data = this.home.data();
		Path log = this.home.log();
		long logged = this.log.size();
		Optional<Postmaster> before = Postmaster.of(data);
		Process starter = this.programs.start("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", options,
				"-w", "-t", "86400", "start");
		boolean ended = false;
		while (true) {
			Optional<Postmaster> now = Postmaster.of(data);
			if (now.isPresent() && now.get().isReady() && !now.equals(before)) {
				return now.get();
			}
			if (ended) {
				throw new LaunchFailed(PostgresPrograms.await(starter).said() + this.log.since(logged));
			}
			// once more around after the end: it may have been quick
			ended = starter.waitFor(5, TimeUnit.MILLISECONDS);
		}
	}

	/** Starts a server that has died again, for as long as it takes. */
	private void watch() {
		String told = "";
		try {
			while (!this.closed) {
				TimeUnit.MILLISECONDS.sleep(told.isEmpty() ? 500 : 5000);
				String complaint = revive();
				if (!complaint.isEmpty() && !complaint.equals(told)) {
					logger.error("PostgreSQL has died, trying to start it every 5 s: {}", complaint);
				}
				told = complaint;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Starts the server again if it has died.
	 * @return why that failed, empty if it did not
	 */
	private synchronized String revive() throws InterruptedException {
		if (this.closed || this.postmaster == null || this.postmaster.lives()) {
			return "";
		}
		try {
			Postmaster.clear(this.home.data(), this::stop);
			this.postmaster = launch();
			logger.warn("PostgreSQL had died and is back on 127.0.0.1:{}, see {}", this.port, this.home.log());
			return "";
		}
		catch (LaunchFailed ex) {
			return unavailable(ex.said()).toString();
		}
		catch (IOException ex) {
			return DatabaseUnavailable.homeUnusable(this.home.folder(), ex).toString();
		}
		catch (DatabaseUnavailable ex) {
			return ex.toString();
		}
	}

	private DatabaseUnavailable unavailable(String said) {
		return diskFull()
			.orElseGet(() -> DatabaseUnavailable.failed(this.home.folder(), said, this.home.log().toString()));
	}

	/** What is to be told if the disk has been full since the portal's start. */
	Optional<DatabaseUnavailable> diskFull() {
		return FullDisk.isSaidBy(this.log.sinceStart())
				? Optional.of(DatabaseUnavailable.diskFull(this.home.folder(), null)) : Optional.empty();
	}

	private static void createDatabase(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'").next()) {
				statement.execute("create database " + DATABASE);
			}
		}
	}

	private void asSuperuser(String database, Task task) {
		try (Connection connection = DriverManager.getConnection(url(database), user(), password())) {
			task.run(connection);
		}
		catch (SQLException ex) {
			throw unavailable(String.valueOf(ex.getMessage()));
		}
	}

	/** Where the portal's database is reached. */
	public String url() {
		return url(DATABASE);
	}

	/** Where another database of this server is reached. */
	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	/** The superuser, who is the operator. */
	public String user() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	/** Who owns the portal's database and who works in it. */
	EmbeddedRoles roles() {
		return this.roles;
	}

	/** Stops the server; what was committed is kept. */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			stop();
			this.home.close();
		}
		catch (IOException ex) {
			logger.warn("PostgreSQL could not be stopped: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void stop() throws IOException, InterruptedException {
		for (String mode : List.of("fast", "immediate")) {
			Postmaster running = Postmaster.of(this.home.data()).filter(Postmaster::lives).orElse(null);
			if (running == null) {
				return;
			}
			Result result = this.programs.run("pg_ctl", "-D", this.home.data().toString(), "-m", mode, "-w", "-t", "60",
					"stop");
			// pg_ctl sees its file go, the process takes a moment longer
			if (running.endsWithin(Duration.ofSeconds(result.succeeded() ? 10 : 1))) {
				return;
			}
			logger.warn("PostgreSQL does not stop ({}): {}", mode, result.said().strip());
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private static long millisSince(long begin) {
		return (System.nanoTime() - begin) / 1_000_000;
	}

	/** What the superuser does in a database. */
	private interface Task {

		void run(Connection connection) throws SQLException;

	}

}
