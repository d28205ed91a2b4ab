package cn.xieshou.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Runs the server's programs, as somebody else where the portal was started by root, whom
 * PostgreSQL refuses (运行身份).
 *
 * @param bin the folder of the programs
 * @param account what to put before each command, and who they then run as
 */
record PostgresPrograms(Path bin, Account account) {

	/** Debian's and everybody's {@code nobody}. */
	private static final int NOBODY = 65534;

	/**
	 * Settles who runs the programs: anyone who started the portal; for root the owner of
	 * the data, root without its powers (in a user namespace of its own), the owner of
	 * the home, or nobody, whichever works first.
	 */
	static PostgresPrograms in(Path bin, PostgresHome home) throws IOException, InterruptedException {
		if (!"root".equals(System.getProperty("user.name"))) {
			return new PostgresPrograms(bin, Account.SAME);
		}
		List<Account> accounts = new ArrayList<>();
		if (Files.exists(home.data())) {
			accounts.add(Account.owning(home.data()));
		}
		accounts.add(Account.NAMESPACE);
		accounts.add(Account.owning(home.folder()));
		Path parent = home.folder().getParent();
		if (parent != null) {
			accounts.add(Account.owning(parent));
		}
		accounts.add(new Account(NOBODY, NOBODY));
		return in(bin, home, accounts);
	}

	static PostgresPrograms in(Path bin, PostgresHome home, List<Account> accounts)
			throws IOException, InterruptedException {
		Account barred = null;
		for (Account account : accounts) {
			PostgresPrograms programs = new PostgresPrograms(bin, account);
			if (!account.isRoot() && programs.tells("id", "-u")) {
				if (programs.tells(bin.resolve("postgres").toString(), "-V")) {
					return programs;
				}
				barred = account;
			}
		}
		if (barred == null) {
			throw DatabaseUnavailable.rootRefused();
		}
		// root itself may ask for the version
		Result version = new PostgresPrograms(bin, Account.SAME).run("postgres", "-V");
		throw version.succeeded() ? DatabaseUnavailable.homeNotEnterable(home.folder(), barred.toString())
				: DatabaseUnavailable.failed(home.folder(), version.said(), bin.toString());
	}

	/** Whether a command runs at all, and not as root. */
	private boolean tells(String... command) throws InterruptedException {
		try {
			Result result = await(start(List.of(command)));
			return result.succeeded() && !"0".equals(result.said().strip());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Starts a program of the server.
	 * @throws DatabaseUnavailable if the system refuses to run it
	 */
	Process start(String program, String... arguments) {
		Path file = this.bin.resolve(program);
		List<String> command = new ArrayList<>(List.of(arguments));
		command.add(0, file.toString());
		try {
			return start(command);
		}
		catch (IOException ex) {
			throw DatabaseUnavailable.notExecutable(file, ex);
		}
	}

	Result run(String program, String... arguments) throws IOException, InterruptedException {
		return await(start(program, arguments));
	}

	private Process start(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(this.account.prefix()));
		builder.command().addAll(command);
		Map<String, String> environment = builder.environment();
		environment.keySet()
			.removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG")
					|| name.equals("LD_LIBRARY_PATH"));
		environment.put("LC_ALL", "C");
		return builder.directory(this.bin.toFile()).redirectErrorStream(true).start();
	}

	static Result await(Process process) throws IOException, InterruptedException {
		String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
		return new Result(process.waitFor(), said);
	}

	/** Gives what the portal has made to who runs the programs. */
	Path give(Path path) throws IOException {
		if (this.account.uid() != null) {
			Files.setAttribute(path, "unix:uid", this.account.uid());
			Files.setAttribute(path, "unix:gid", this.account.gid());
		}
		return path;
	}

	/** How a program ended, and what it printed. */
	record Result(int exit, String said) {

		boolean succeeded() {
			return this.exit == 0;
		}

	}

	/**
	 * Who runs the programs.
	 *
	 * @param uid whom to become, {@code null} for nobody else
	 * @param gid the group to become
	 */
	record Account(List<String> prefix, @Nullable Integer uid, @Nullable Integer gid) {

		static final Account SAME = new Account(List.of(), null, null);

		static final Account NAMESPACE = new Account(List.of("unshare", "--user"), null, null);

		Account(int uid, int gid) {
			this(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
		}

		static Account owning(Path path) throws IOException {
			return new Account((int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
		}

		boolean isRoot() {
			return this.uid != null && this.uid == 0;
		}

		@Override
		public String toString() {
			return (this.uid != null) ? "uid " + this.uid : this.prefix.isEmpty() ? "you" : "root without powers";
		}

	}

}
