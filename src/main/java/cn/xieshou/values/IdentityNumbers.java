package cn.xieshou.values;

/** The numbers of identity cards (身份证号), by their check digit (GB 11643). */
public final class IdentityNumbers {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private IdentityNumbers() {
	}

	/** Whether a text is one; its last sign may be a large X. */
	public static boolean isValid(String text) {
		return text.matches("[0-9]{17}[0-9X]") && checkDigit(text) == text.charAt(17);
	}

	private static char checkDigit(String number) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (number.charAt(i) - '0') * WEIGHTS[i];
		}
		return "10X98765432".charAt(sum % 11);
	}

}
