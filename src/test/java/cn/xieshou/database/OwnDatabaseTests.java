package cn.xieshou.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import cn.xieshou.Databases;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be wrong with a database of one's own, each told in its own sentence. */
class OwnDatabaseTests {

	private final JdbcConnectionDetails right = Databases.database();

	private static String refusal(String url, String user, String password) {
		DatabaseUnavailable[] refusal = new DatabaseUnavailable[1];
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> new OwnDatabase(url, new Login(user, password), null).check())
			.satisfies((ex) -> refusal[0] = ex);
		assertThat(refusal[0].toString()).hasLineCount(2).doesNotContain("hidden");
		return refusal[0].toString();
	}

	@Test
	void rightSettingsPass() {
		OwnDatabase database = new OwnDatabase(this.right.getJdbcUrl(),
				new Login(this.right.getUsername(), this.right.getPassword()),
				new Login(Databases.owner(this.right).getUsername(), this.right.getPassword()));
		assertThat(database.check()).isSameAs(database);
	}

	@Test
	void wrongPasswordOrUser() {
		assertThat(refusal(this.right.getJdbcUrl(), this.right.getUsername(), "hidden"))
			.contains("不接受用户 " + this.right.getUsername())
			.contains("check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD");
		assertThat(refusal(this.right.getJdbcUrl(), "stranger", "hidden")).contains("does not admit the user stranger");
		assertThat(refusal(this.right.getJdbcUrl() + "?user=stranger&password=hidden", null, null))
			.contains("does not admit");
	}

	@Test
	void wrongPasswordOfTheOwnerNamesItsSettings() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> new OwnDatabase(this.right.getJdbcUrl(),
					new Login(this.right.getUsername(), this.right.getPassword()), new Login("stranger", "hidden"))
				.check())
			.withMessageContaining("不接受用户 stranger")
			.withMessageContaining("check SPRING_DATASOURCE_OWNER_USERNAME and SPRING_DATASOURCE_OWNER_PASSWORD");
	}

	@Test
	void databaseThatDoesNotExist() {
		assertThat(refusal(this.right.getJdbcUrl().replace("/test_", "/missing_"), this.right.getUsername(),
				this.right.getPassword()))
			.contains("请先创建")
			.contains("does not exist: create it");
	}

	@Test
	void serverThatDoesNotAnswer() throws IOException {
		int port;
		try (ServerSocket closed = new ServerSocket(0)) {
			port = closed.getLocalPort();
		}
		assertThat(refusal("jdbc:postgresql://127.0.0.1:" + port + "/xieshou?password=hidden", "xieshou", "hidden"))
			.contains("连不上数据库 jdbc:postgresql://127.0.0.1:" + port + "/xieshou（Connection refused）")
			.contains("cannot be reached");
		assertThat(refusal("jdbc:postgresql://no.such.host.invalid/xieshou", "xieshou", "hidden"))
			.contains("unknown host no.such.host.invalid");
	}

	@Test
	void addressOfSomethingElse() {
		assertThat(refusal("jdbc:mysql://xieshou:hidden@127.0.0.1/xieshou", "xieshou", "hidden"))
			.contains("数据库地址 jdbc:mysql://127.0.0.1/xieshou 不是 PostgreSQL 的地址")
			.contains("jdbc:postgresql://host:port/database");
		assertThat(refusal("postgres://xieshou:hidden@127.0.0.1/xieshou", null, null))
			.contains("is not one of PostgreSQL");
	}

	@Test
	void serverOlderThanThePortalIsMadeFor() throws Exception {
		try (ServerSocket old = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			Thread server = new Thread(() -> answerAs(old, "14.13"));
			server.setDaemon(true);
			server.start();
			assertThat(refusal("jdbc:postgresql://127.0.0.1:" + old.getLocalPort() + "/xieshou?sslmode=disable",
					"xieshou", "hidden"))
				.contains("是 PostgreSQL 14.13，门户需要 15 或更新的版本")
				.contains("is PostgreSQL 14.13, the portal needs 15 or newer");
		}
	}

	/** Speaks just enough of the protocol to be taken for that version. */
	private static void answerAs(ServerSocket server, String version) {
		try (Socket client = server.accept();
				DataInputStream in = new DataInputStream(client.getInputStream());
				DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
			in.readNBytes(in.readInt() - 4);
			send(out, 'R', new byte[4]);
			send(out, 'S', ("server_version\0" + version + "\0").getBytes(StandardCharsets.US_ASCII));
			send(out, 'S', "client_encoding\0UTF8\0".getBytes(StandardCharsets.US_ASCII));
			send(out, 'S', "DateStyle\0ISO, MDY\0".getBytes(StandardCharsets.US_ASCII));
			send(out, 'S', "integer_datetimes\0on\0".getBytes(StandardCharsets.US_ASCII));
			send(out, 'Z', new byte[] { 'I' });
			while (true) {
				// some SET with nothing to report
				byte type = in.readByte();
				in.readNBytes(in.readInt() - 4);
				if (type == 'Q') {
					send(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
					send(out, 'Z', new byte[] { 'I' });
				}
			}
		}
		catch (IOException ex) {
			// the client has seen enough
		}
	}

	private static void send(DataOutputStream out, char type, byte[] content) throws IOException {
		out.writeByte(type);
		out.writeInt(content.length + 4);
		out.write(content);
		out.flush();
	}

}
