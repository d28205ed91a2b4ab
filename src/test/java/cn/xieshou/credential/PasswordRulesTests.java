package cn.xieshou.credential;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Weak passwords are refused with what is wrong with them. */
class PasswordRulesTests {

	private static final List<String> OWN = List.of("zhangwei", "张伟", "遂溪县");

	@SuppressWarnings("deprecation")
	private static final PasswordEncoder PLAIN = NoOpPasswordEncoder.getInstance();

	private static void refuses(String preset, String password, String key) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new PasswordRules(preset, PLAIN, new LeakedPasswords("")).check(password, OWN, List.of()))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("password." + key));
	}

	@ParameterizedTest
	@CsvSource({ "Ab1!xyz, tooShort", "qingshanlvshui, tooPlain", "QINGSHAN2026, tooPlain", "青山绿水青山绿水, tooPlain",
			"Password1!, guessable", "Passw0rd!, guessable", "Aa123456!, guessable", "Admin@123, guessable",
			"Qwer1234!, guessable", "P@ssw0rd2026, guessable", "1qaz@WSX, guessable", "Abcd1234!, guessable",
			"Zhangwei1!, guessable", "Welcome1!, guessable", "Iloveyou1!, guessable" })
	void theUsualPresetRefuses(String password, String key) {
		refuses("mlps3", password, key);
	}

	@ParameterizedTest
	@CsvSource({ "Qing7shan-lvshui", "青山绿水2026-Da jiang", "  Zou4 ma guan hua  " })
	void theUsualPresetTakes(String password) {
		assertThatNoException().isThrownBy(
				() -> new PasswordRules("mlps3", PLAIN, new LeakedPasswords("")).check(password, OWN, List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "Ab1!xyzwvut, tooShort", "passwordpassword, guessable", "123456789012, guessable" })
	void theOtherPresetRefusesWhatIsShortOrCommon(String password, String key) {
		refuses("asvs", password, key);
	}

	@ParameterizedTest
	@CsvSource({ "asvs, zhangweisystem2026zhangwei", "asvs, 2026-Zh4ngwei-xieshou-@dmin-2027", "asvs, 遂溪县张伟系统管理员2026密码",
			"asvs, XieshouPortal2026TeamAccount", "mlps3, Zhangwei-System-2026-Zhangwei",
			"mlps3, Xieshou.Admin.Zhangwei.1999", "mlps3, Zhanjiang@2026", "mlps3, 2026.Zhanjiang.Suixi!",
			"mlps3, Zh4njiang#2027", "mlps3, Wuxi@2026!Xieshou", "mlps3, Guangdong-Yuexiu-2026",
			"asvs, 湛江市遂溪县2026管理员平台", "asvs, Guangzhou-Zhanjiang-2026" })
	void namesAndYearsStrungTogetherAreRefusedHoweverLong(String preset, String password) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new PasswordRules(preset, PLAIN, new LeakedPasswords("")).check(password, OWN, List.of()))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("password.guessable"));
		assertThat(ContextWords.leftOf(password, OWN)).as(password).isLessThan(4);
	}

	@ParameterizedTest
	@CsvSource({ "mlps3, Xieshou-demo-2026", "asvs, Xieshou-demo-2026", "mlps3, XIESHOU_demo_2027",
			"mlps3, Xieshou-demo-2026-13579", "asvs, xieshou demo 97531 24680", "mlps3, Xi3shou-Dem0-2026!",
			"mlps3, 1.Xieshou.Demo.8642", "mlps3, Ｘieshou-demo-2026" })
	void thePasswordThatTheDemonstrationPublishesIsNobodysOwn(String preset, String password) {
		refuses(preset, password, "guessable");
	}

	@ParameterizedTest
	@CsvSource({ "zhangwei xieshou kumquat brook", "2026 qingshan lvshui dajiang", "张伟在遂溪县种菠萝和火龙果二十亩" })
	void aNameBesideOtherWordsIsTaken(String password) {
		assertThatNoException().isThrownBy(
				() -> new PasswordRules("asvs", PLAIN, new LeakedPasswords("")).check(password, OWN, List.of()));
	}

	@Test
	void theOtherPresetAsksForNoKinds() {
		assertThatNoException().isThrownBy(() -> new PasswordRules("asvs", PLAIN, new LeakedPasswords(""))
			.check("qingshan lvshui dajiang", OWN, List.of()));
	}

	@Test
	void tooLongIsSaidAndNeverCut() {
		refuses("mlps3", "Qing7shan-".repeat(13), "tooLong");
		assertThatNoException().isThrownBy(() -> new PasswordRules("mlps3", PLAIN, new LeakedPasswords(""))
			.check("Qing7shan-lvshui,".repeat(7), OWN, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Qing7shan-lvshui,", "青山绿水2026-Da jiang，" })
	void aLongPasswordIsHashedAndComparedWhole(String part) {
		PasswordEncoder encoder = new PasswordHashing().passwordEncoder();
		String password = part.repeat(PasswordRules.LONGEST / part.length());
		String hash = encoder.encode(password);
		assertThat(encoder.matches(password, hash)).isTrue();
		assertThat(encoder.matches(password.substring(0, password.length() - 1) + "!", hash)).isFalse();
		assertThat(encoder.matches(password.substring(0, 72), hash)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { " Qing7shan-lvshui", "Qing7shan-lvshui ", "qing7shan-lvshui", "Qing7shan-lvshu" })
	void aPasswordIsComparedAsItWasGiven(String other) {
		PasswordEncoder encoder = new PasswordHashing().passwordEncoder();
		String hash = encoder.encode("Qing7shan-lvshui");
		assertThat(encoder.matches("Qing7shan-lvshui", hash)).isTrue();
		assertThat(encoder.matches(other, hash)).isFalse();
	}

	@Test
	void theLastFiveAreNotUsedAgain() {
		List<String> former = List.of("a", "b", "c", "d", "Qing7shan-lvshui", "Da4jiang*dongqu");
		PasswordRules rules = new PasswordRules("mlps3", PLAIN, new LeakedPasswords(""));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rules.check("Qing7shan-lvshui", OWN, former));
		assertThatNoException().isThrownBy(() -> rules.check("Da4jiang*dongqu", OWN, former));
	}

}
