package cn.xieshou.classification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormField;
import cn.xieshou.values.IdentityNumbers;

/**
 * Finds numbers of people in texts (个人信息识别): mobile telephones, identity numbers and bank
 * cards with their check digits, in digits of either width and in groups as people write
 * them. Amounts, codes and ids are no texts.
 */
public final class PersonalNumbers {

	private static final String ALONE = "(?<![0-9A-Za-z.-])%s(?![0-9A-Za-z-])";

	private static final Pattern MOBILE = Pattern
		.compile(ALONE.formatted("(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}"));

	private static final Pattern IDENTITY = Pattern.compile(ALONE.formatted("\\d{6} ?\\d{8} ?\\d{3}[\\dXx]"));

	private static final Pattern CARD = Pattern.compile(ALONE.formatted("62\\d\\d(?: ?\\d{4}){3}(?: ?\\d{1,3})?"));

	private PersonalNumbers() {
	}

	/** Whether there is one in a text. */
	public static boolean areIn(String text) {
		String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
		return MOBILE.matcher(narrow).find() || anyIn(IDENTITY, narrow) || anyIn(CARD, narrow);
	}

	/** Whether there is one in the texts of a form. */
	static boolean areIn(Record form) {
		return FormField.of(form.getClass()).stream().anyMatch((field) -> switch (field.kind()) {
			case TEXT, LONG_TEXT, TEXTS, GROUPS -> areWithin(field.in(form));
			default -> false;
		});
	}

	private static boolean areWithin(@Nullable Object value) {
		if (value instanceof List<?> several) {
			return several.stream().anyMatch(PersonalNumbers::areWithin);
		}
		return (value instanceof Record group) ? areIn(group) : value instanceof String text && areIn(text);
	}

	private static boolean anyIn(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		while (found.find()) {
			String number = found.group().replace(" ", "");
			if ((pattern == CARD) ? hasLuhnDigit(number) : IdentityNumbers.isValid(number.toUpperCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasLuhnDigit(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int digit = number.charAt(number.length() - 1 - i) - '0';
			int twice = (i % 2 == 0) ? digit : digit * 2;
			sum += (twice > 9) ? twice - 9 : twice;
		}
		return sum % 10 == 0;
	}

}
