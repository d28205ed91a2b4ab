package cn.xieshou.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is sealed is read by who has the key, where it belongs, also after the key has
 * changed.
 */
@DatabaseTest
class SealedValueTests {

	private static final String OLD = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

	private static final String NEW = Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes());

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	List<SealedColumn> columns;

	@TempDir
	Path home;

	private Seals seals(String key) {
		return new Seals(new SealKeys(key, this.home));
	}

	@Test
	void aValueIsOpenedWhereItBelongsAndNowhereElse() {
		String sealed = seals(OLD).seal("13800138000", "contact.phone 1");
		assertThat(sealed).startsWith("sealed:").doesNotContain("138");
		assertThat(seals(OLD).open(sealed, "contact.phone 1")).isEqualTo("13800138000");
		assertThat(seals(OLD).seal("13800138000", "contact.phone 1")).isNotEqualTo(sealed);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> seals(OLD).open(sealed, "contact.phone 2"));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> seals(NEW).open(sealed, "contact.phone 1"));
	}

	@Test
	void withANewKeyBeforeTheOldOneAllIsOpenedAndTheNewOneSeals() {
		String sealed = seals(OLD).seal("甲", "x");
		for (String both : List.of(NEW + "," + OLD, NEW + "\n" + OLD + "\n")) {
			assertThat(seals(both).open(sealed, "x")).isEqualTo("甲");
			assertThat(seals(NEW).open(seals(both).seal("乙", "x"), "x")).isEqualTo("乙");
			assertThat(seals(both).isCurrent(sealed)).isFalse();
		}
	}

	@Test
	void whatEarlierPortalsEncryptedIsOpened() {
		AesBytesEncryptor former = new AesBytesEncryptor(new SecretKeySpec(Base64.getDecoder().decode(OLD), "AES"),
				KeyGenerators.secureRandom(16), AesBytesEncryptor.CipherAlgorithm.GCM);
		byte[] secret = former.encrypt(new byte[] { 1, 2, 3 });
		assertThat(seals(OLD).open(secret, "")).containsExactly(1, 2, 3);
		assertThat(seals(NEW + "," + OLD).open(secret, "")).containsExactly(1, 2, 3);
		assertThat(seals(OLD).open("person@example.cn", "mail")).as("a text that was never sealed")
			.isEqualTo("person@example.cn");
	}

	@Test
	void aKeyOfTheHomeIsMadeOnceAndForItsOwnerOnly() throws Exception {
		String sealed = seals("").seal("甲", "x");
		assertThat(seals("").open(sealed, "x")).isEqualTo("甲");
		assertThat(Files.getPosixFilePermissions(this.home.resolve("secret.key"))).hasSize(2);
	}

	@Test
	void whatIsNotSealedWithThePresentKeyIsSealedAnew() {
		UUID account = this.accounts.find("auditor").orElseThrow();
		SealedColumn mail = SealedColumn.text("mail_wish", "account_id", "address");
		assertThat(this.columns).contains(mail, SealedColumn.bytes("second_factor", "account_id", "secret"));
		this.jdbc.sql("insert into mail_wish (account_id, address) values (?, 'person@example.cn')")
			.param(account)
			.update();
		try {
			assertThat(new SealRenewal(List.of(mail), seals(OLD), this.jdbc).renew()).isPositive();
			assertThat(stored(account)).startsWith("sealed:");
			assertThat(seals(OLD).open(stored(account), mail.place(account))).isEqualTo("person@example.cn");
			assertThat(new SealRenewal(List.of(mail), seals(OLD), this.jdbc).renew()).as("all are").isZero();
			assertThat(new SealRenewal(List.of(mail), seals(NEW + "," + OLD), this.jdbc).renew()).isPositive();
			assertThat(seals(NEW).open(stored(account), mail.place(account))).as("the old key is needed no more")
				.isEqualTo("person@example.cn");
		}
		finally {
			this.jdbc.sql("delete from mail_wish where account_id = ?").param(account).update();
		}
	}

	private String stored(UUID account) {
		return this.jdbc.sql("select address from mail_wish where account_id = ?")
			.param(account)
			.query(String.class)
			.single();
	}

}
