package cn.xieshou.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where the daily letter goes (邮箱).
 *
 * @param address empty for no letter
 */
record MailForm(@NotNull @Email @Size(max = 254) String address) {

	MailForm {
		address = (address != null) ? address.strip() : "";
	}

}
