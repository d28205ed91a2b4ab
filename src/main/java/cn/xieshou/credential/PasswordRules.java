package cn.xieshou.credential;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import cn.xieshou.values.Refusal;

/**
 * Which passwords may be set (口令规则). Both presets refuse what is short, on lists of
 * common or leaked passwords, or made of the account's own name: {@code mlps3} (default,
 * GB/T 22239-2019, 8.1.4.1) asks for three kinds of characters of four and refuses the
 * last five; {@code asvs} (OWASP ASVS 5.0, V6.2) asks for more characters of any kind
 * instead.
 */
@Component
public class PasswordRules {

	/** Longer ones are refused in words, never cut. */
	public static final int LONGEST = 128;

	/** What nobody's password is made of. */
	public static final String BRAND = "xieshou";

	/** How many earlier ones may not be used again. */
	static final int FORMER = 5;

	private static final int KINDS = 3;

	/** Of four; below it is guessed in fewer than 10^8 tries. */
	private static final int STRENGTH = 3;

	/** Long ones are judged by their beginning, which is slow enough. */
	private static final int JUDGED = 72;

	private final Preset preset;

	private final PasswordEncoder encoder;

	private final LeakedPasswords leaked;

	private final SingletonSupplier<Zxcvbn> guesses = SingletonSupplier.of(Zxcvbn::new);

	PasswordRules(@Value("${xieshou.password-rules:mlps3}") String preset, PasswordEncoder encoder,
			LeakedPasswords leaked) {
		this.preset = Preset.valueOf(preset.strip().toUpperCase(Locale.ROOT));
		this.encoder = encoder;
		this.leaked = leaked;
	}

	/** A set of rules by name. */
	enum Preset {

		MLPS3(8), ASVS(12);

		private final int shortest;

		Preset(int shortest) {
			this.shortest = shortest;
		}

	}

	/** The fewest characters. */
	public int shortest() {
		return this.preset.shortest;
	}

	/** Whether several kinds of characters are asked for. */
	public boolean isByKinds() {
		return this.preset == Preset.MLPS3;
	}

	/**
	 * Whether everybody needs a second factor, or only who reviews, audits or
	 * administers.
	 */
	public boolean isFactorOfAll() {
		return this.preset == Preset.ASVS;
	}

	/** How many steps of thirty seconds the clock of an authenticator may be off. */
	int clockTolerance() {
		return (this.preset == Preset.ASVS) ? 0 : 1;
	}

	/** Whether passwords and idle accounts end by themselves. */
	boolean isAging() {
		return this.preset == Preset.MLPS3;
	}

	/**
	 * Makes sure that a password may be set.
	 * @param own what the account is called, whose parts are easily guessed
	 * @param former the hashes of the present and earlier ones, newest first
	 * @throws Refusal at the field {@code password}
	 */
	public void check(String password, List<String> own, List<String> former) {
		int length = password.codePointCount(0, password.length());
		if (length < this.preset.shortest) {
			throw Refusal.at("password", "password.tooShort", this.preset.shortest);
		}
		if (length > LONGEST) {
			throw Refusal.at("password", "password.tooLong", LONGEST);
		}
		if (isByKinds() && kinds(password) < KINDS) {
			throw Refusal.at("password", "password.tooPlain");
		}
		String judged = password.substring(0, Math.min(JUDGED, password.length()));
		if (this.guesses.obtain().measure(judged, own).getScore() < STRENGTH) {
			throw Refusal.at("password", "password.guessable");
		}
		if (ContextWords.leftOf(password, own) < this.preset.shortest / 2 || ContextWords.isPublished(password)) {
			throw Refusal.at("password", "password.guessable");
		}
		if (this.leaked.contains(password)) {
			throw Refusal.at("password", "password.leaked");
		}
		if (isByKinds() && former.stream().limit(FORMER).anyMatch((hash) -> this.encoder.matches(password, hash))) {
			throw Refusal.at("password", "password.usedBefore", FORMER);
		}
	}

	/** Small letters, capitals, digits, and all others. */
	private static long kinds(String password) {
		return Stream
			.<IntPredicate>of((one) -> one >= 'a' && one <= 'z', (one) -> one >= 'A' && one <= 'Z',
					(one) -> one >= '0' && one <= '9', (one) -> !(one < 128 && Character.isLetterOrDigit(one)))
			.filter((kind) -> password.codePoints().anyMatch(kind))
			.count();
	}

}
