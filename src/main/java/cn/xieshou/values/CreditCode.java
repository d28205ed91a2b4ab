package cn.xieshou.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A unified social credit code (统一社会信用代码): 18 characters, the last one a check character
 * (GB 32100-2015, annex A).
 *
 * @param code the code in capital letters
 */
public record CreditCode(String code) implements Comparable<CreditCode> {

	/** The 31 characters by value; I, O, S, V and Z are not used. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	public CreditCode {
		if (code.length() != LENGTH || !code.chars().allMatch((c) -> ALPHABET.indexOf(c) >= 0)
				|| code.charAt(LENGTH - 1) != checkCharacter(code)) {
			throw new IllegalArgumentException("No credit code: " + code);
		}
	}

	@JsonCreator
	public static CreditCode of(String text) {
		return new CreditCode(text.strip().toUpperCase(java.util.Locale.ROOT));
	}

	/**
	 * The check character that the first seventeen demand: weights are powers of 3 modulo
	 * 31.
	 */
	static char checkCharacter(String code) {
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += ALPHABET.indexOf(code.charAt(i)) * weight;
			weight = weight * 3 % 31;
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	@Override
	public int compareTo(CreditCode other) {
		return this.code.compareTo(other.code);
	}

	@JsonValue
	@Override
	public String toString() {
		return this.code;
	}

}
