package cn.xieshou.contact;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about how somebody is reached.
 *
 * @param pairing the pairing that it belongs to, by id, code or name
 * @param person who
 * @param post what the person does there
 * @param phone a telephone number
 * @param idNumber an identity number
 * @param bankAccount a bank account
 */
record ContactForm(@NotBlank @Size(max = 200) String pairing, @NotBlank @Size(max = 60) String person,
		@Size(max = 100) @Nullable String post, @Nullable String phone, @Nullable String idNumber,
		@Nullable String bankAccount) {

	ContactForm {
		pairing = Objects.requireNonNullElse(pairing, "").strip();
		person = Objects.requireNonNullElse(person, "").strip();
		post = (post != null && !post.isBlank()) ? post.strip() : null;
	}

	static ContactForm empty() {
		return new ContactForm("", "", null, null, null, null);
	}

	/** By the field's name, without spaces; empty where nothing is said. */
	Map<ContactKind, String> values() {
		return Map.of(ContactKind.PHONE,
				plain(this.phone).replaceFirst("^(?:\\+|00)86-?", "")
					.replaceFirst("^(1\\d{2})-(\\d{4})-(\\d{4})$", "$1$2$3"),
				ContactKind.ID_NUMBER, plain(this.idNumber), ContactKind.BANK_ACCOUNT, plain(this.bankAccount));
	}

	static String field(ContactKind kind) {
		return switch (kind) {
			case PHONE -> "phone";
			case ID_NUMBER -> "idNumber";
			case BANK_ACCOUNT -> "bankAccount";
		};
	}

	private static String plain(@Nullable String value) {
		return (value != null) ? value.replaceAll("\\s", "").toUpperCase(Locale.ROOT) : "";
	}

}
